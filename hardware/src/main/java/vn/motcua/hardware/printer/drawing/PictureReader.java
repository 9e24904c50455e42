package vn.motcua.hardware.printer.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Converts a picture that somebody drew or photographed into dots: white border off, so small that it fits, each dot black or white.
 *
 * <p>For the administration only: it loads ImageIO, which a kiosk need not have.
 */
public final class PictureReader {

    /** More pixels one way than any sign needs; a small file can say that it has millions. */
    public static final int MOST_PIXELS = 6_000;

    private static final int DARK = 160; // of 255; red prints, yellow does not

    private final BufferedImage image;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    private PictureReader(BufferedImage image) throws BlankPicture {
        this.image = image;
        int[] box = {image.getWidth(), image.getHeight(), -1, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (brightness(x, y) < DARK) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        if (box[2] < 0) {
            throw new BlankPicture();
        }
        left = box[0];
        top = box[1];
        width = box[2] - left + 1;
        height = box[3] - top + 1;
    }

    /** Nothing of the picture is dark enough to be printed. */
    public static final class BlankPicture extends IOException {
        private static final long serialVersionUID = 1L;

        BlankPicture() {
            super("nothing in the picture is dark");
        }
    }

    /** The picture has more pixels than {@link #MOST_PIXELS} one way. */
    public static final class HugePicture extends IOException {
        private static final long serialVersionUID = 1L;

        HugePicture(int width, int height) {
            super("a picture of %s x %s pixels; %s are possible".formatted(width, height, MOST_PIXELS));
        }
    }

    /**
     * Opens a picture.
     *
     * @param file PNG, JPEG, GIF or BMP
     * @throws BlankPicture if it is white
     * @throws HugePicture if it is too large
     * @throws IOException if it is no picture
     */
    public static PictureReader open(byte[] file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("neither PNG, JPEG, GIF nor BMP");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                if (Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS) {
                    throw new HugePicture(reader.getWidth(0), reader.getHeight(0));
                }
                @Nullable BufferedImage image = reader.read(0);
                return new PictureReader(image);
            } catch (RuntimeException e) { // what ImageIO's readers throw at hostile files
                throw new IOException("a picture that cannot be read: " + e.getMessage(), e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The picture, at most so many dots wide and high and never larger than it is; its width a multiple of 8. */
    public Dots fit(int mostWidth, int mostHeight) {
        double scale = Math.min(1, Math.min((double) mostWidth / width, (double) mostHeight / height));
        int across = Math.max(1, (int) Math.floor(width * scale));
        int down = Math.max(1, (int) Math.floor(height * scale));
        Canvas canvas = new Canvas((across + 7) / 8 * 8);
        canvas.reach(down);
        int pad = (canvas.width() - across) / 2;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                canvas.set(pad + x, y, average(x, y, scale) < DARK);
            }
        }
        return canvas.toDots();
    }

    /** Of all pixels that become this dot, or thin lines would be lost. */
    private double average(int x, int y, double scale) {
        int fromX = (int) (x / scale);
        int fromY = (int) (y / scale);
        int toX = Math.clamp((int) Math.ceil((x + 1) / scale), fromX + 1, Math.max(fromX + 1, width));
        int toY = Math.clamp((int) Math.ceil((y + 1) / scale), fromY + 1, Math.max(fromY + 1, height));
        long sum = 0;
        for (int j = fromY; j < toY; j++) {
            for (int i = fromX; i < toX; i++) {
                sum += brightness(Math.min(left + i, image.getWidth() - 1), Math.min(top + j, image.getHeight() - 1));
            }
        }
        return (double) sum / ((long) (toX - fromX) * (toY - fromY));
    }

    /** 0 black to 255 white (ITU-R BT.601), on white paper. */
    private int brightness(int x, int y) {
        int argb = image.getRGB(x, y);
        int alpha = argb >>> 24;
        int plain = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
        return (plain * alpha + 255 * (255 - alpha)) / 255;
    }
}
