package vn.motcua.sim.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.printer.drawing.Canvas;
import vn.motcua.hardware.printer.drawing.Typeface;
import vn.motcua.hardware.printer.escpos.Dots;

/** The characters of number labels as shapes free of size: each is squeezed into a grid, its proportions kept beside. */
final class GlyphShapes {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int GRID = 24;
    private static final double MOST_DIFFERENCE = 0.10; // of the cells; the nearest two shapes of the face differ more
    private static final double WORD_GAP = 0.30; // of the stripe's height

    private record Box(int left, int top, int right, int bottom) {

        double proportion() {
            return (double) (right - left) / (bottom - top);
        }
    }

    private record Shape(double proportion, List<Boolean> cells) {

        double difference(Shape other) {
            int different = 0;
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).equals(other.cells.get(i))) {
                    different++;
                }
            }
            return (double) different / cells.size() + Math.abs(proportion - other.proportion);
        }
    }

    private final Map<Character, Shape> known = new HashMap<>();

    GlyphShapes() {
        Typeface face = Typeface.extraBold();
        for (int i = 0; i < CHARACTERS.length(); i++) {
            char character = CHARACTERS.charAt(i);
            Canvas canvas = new Canvas(320);
            face.draw(canvas, String.valueOf(character), 40, 240, 200, 0, true);
            canvas.reach(320);
            Dots dots = canvas.toDots();
            boxes(dots, 0, dots.height()).forEach(box -> known.put(character, shape(dots, box)));
        }
    }

    /** The text in a stripe of rows, if every piece of ink in it is a character. */
    Optional<String> read(Dots dots, int top, int bottom) {
        StringBuilder text = new StringBuilder();
        int end = Integer.MAX_VALUE;
        for (Box box : boxes(dots, top, bottom)) {
            Character character = nearest(shape(dots, box));
            if (character == null) {
                return Optional.empty();
            }
            if (box.left - (double) end > WORD_GAP * (bottom - top)) {
                text.append(' ');
            }
            text.append(character.charValue());
            end = box.right;
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private @Nullable Character nearest(Shape shape) {
        Character best = null;
        double least = MOST_DIFFERENCE;
        for (Map.Entry<Character, Shape> entry : known.entrySet()) {
            double difference = entry.getValue().difference(shape);
            if (difference < least) {
                least = difference;
                best = entry.getKey();
            }
        }
        return best;
    }

    private static List<Box> boxes(Dots dots, int top, int bottom) {
        List<Box> boxes = new ArrayList<>();
        int left = -1;
        for (int x = 0; x <= dots.width(); x++) {
            boolean ink = x < dots.width() && columnInked(dots, x, top, bottom);
            if (ink && left < 0) {
                left = x;
            } else if (!ink && left >= 0) {
                boxes.add(trim(dots, left, top, x, bottom));
                left = -1;
            }
        }
        return boxes;
    }

    private static Box trim(Dots dots, int left, int top, int right, int bottom) {
        int first = top;
        while (first < bottom - 1 && !rowInked(dots, first, left, right)) {
            first++;
        }
        int last = bottom;
        while (last > first + 1 && !rowInked(dots, last - 1, left, right)) {
            last--;
        }
        return new Box(left, first, right, last);
    }

    private static boolean columnInked(Dots dots, int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (dots.ink(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean rowInked(Dots dots, int y, int left, int right) {
        for (int x = left; x < right; x++) {
            if (dots.ink(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static Shape shape(Dots dots, Box box) {
        List<Boolean> cells = new ArrayList<>(GRID * GRID);
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                int x = box.left + (2 * column + 1) * (box.right - box.left) / (2 * GRID);
                int y = box.top + (2 * row + 1) * (box.bottom - box.top) / (2 * GRID);
                cells.add(dots.ink(x, y));
            }
        }
        return new Shape(box.proportion(), cells);
    }
}
