package vn.motcua.launcher.gate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;

/**
 * What a person has on the phone: reads a QR code off the screen and shows codes. Written from RFC 6238 for the tests,
 * without a line of the product's.
 */
final class Authenticator {

    private final String label;
    private final Map<String, String> values;

    private Authenticator(String label, Map<String, String> values) {
        this.label = label;
        this.values = values;
    }

    static Authenticator scan(Locator picture) throws IOException, com.google.zxing.ReaderException {
        BufferedImage image =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.screenshot())), "no picture");
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            URI address = URI.create(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText());
            if (!"otpauth".equals(address.getScheme()) || !"totp".equals(address.getHost())) {
                throw new IllegalStateException("no authenticator reads " + address);
            }
            return new Authenticator(
                    address.getPath().substring(1),
                    Arrays.stream(address.getRawQuery().split("&"))
                            .map(pair -> pair.split("=", 2))
                            .collect(Collectors.toMap(
                                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
        } catch (NotFoundException e) {
            throw new IllegalStateException("there is no QR code on the screen", e);
        }
    }

    /** One into which the key was typed. */
    static Authenticator of(String key) {
        return new Authenticator("", Map.of("secret", key));
    }

    /** Under which name the app keeps it. */
    String label() {
        return label;
    }

    String key() {
        return Objects.requireNonNull(values.get("secret"));
    }

    String show(Instant at) {
        long period = Long.parseLong(values.getOrDefault("period", "30"));
        int digits = Integer.parseInt(values.getOrDefault("digits", "6"));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(keyBytes(), "RAW"));
            byte[] message = new byte[8];
            byte[] counter = BigInteger.valueOf(at.getEpochSecond() / period).toByteArray();
            System.arraycopy(counter, 0, message, 8 - counter.length, counter.length);
            byte[] hash = mac.doFinal(message);
            int from = hash[19] & 15;
            BigInteger number = new BigInteger(1, Arrays.copyOfRange(hash, from, from + 4)).clearBit(31);
            return String.format(Locale.ROOT, "%0" + digits + "d", number.mod(BigInteger.TEN.pow(digits)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] keyBytes() {
        BigInteger number = BigInteger.ZERO;
        String key = key();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            int value = c >= 'A' && c <= 'Z' ? c - 'A' : c - '2' + 26;
            number = number.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[key.length() * 5 / 8];
        byte[] plain = number.toByteArray();
        int length = Math.min(plain.length, bytes.length);
        System.arraycopy(plain, plain.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
