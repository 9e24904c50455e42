package vn.motcua.server.traffic.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address or a block of them in the notation of RFC 4632: {@code 192.168.1.20}, {@code 10.0.0.0/24}, {@code fd00::/8}.
 *
 * @param network the block's first address as digits
 * @param prefix how many of its leading bits count
 */
record AddressRange(InetAddress network, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException if the text is neither an address nor a block; names are not looked up */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress network = findAddress(parts[0]).orElse(null);
        int bits = network == null ? 0 : network.getAddress().length * Byte.SIZE;
        if (network == null || parts.length > 2 || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
            throw new IllegalArgumentException(
                    "'%s' is no address or block of addresses such as 192.168.1.20 or 10.0.0.0/24".formatted(text));
        }
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix > bits) {
            throw new IllegalArgumentException("'%s': an address has %s bits".formatted(text, bits));
        }
        return new AddressRange(network, prefix);
    }

    /** An address written in digits; anything else, names above all, is none. */
    static Optional<InetAddress> findAddress(String text) {
        String digits = text.strip();
        int zone = digits.indexOf('%'); // fe80::1%eth0
        String plain = zone < 0 ? digits : digits.substring(0, zone);
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException e) {
            return Optional.empty(); // 300.1.1.1
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
