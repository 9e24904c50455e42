package vn.motcua.hardware.printer.drawing;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Paper to draw on, growing downwards. A dot is black when its centre lies inside the shape (non-zero winding).
 *
 * <p>Only java.awt.geom is used: Java2D's own pictures would load the window system, which a kiosk may lack.
 */
public final class Canvas implements Surface {

    private static final double FLATNESS_DOTS = 0.1;

    private record Edge(double x1, double y1, double x2, double y2, int winding) {}

    private record Crossing(double x, int winding) {}

    private final int width;
    private byte[] rows = new byte[0];
    private int height;

    public Canvas(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** Makes the paper at least this long. */
    public void reach(int rowsWanted) {
        height = Math.max(height, rowsWanted);
        if (rows.length < height * (width / 8)) {
            rows = Arrays.copyOf(rows, Math.max(height * (width / 8), rows.length * 2));
        }
    }

    void set(int x, int y, boolean ink) {
        if (x < 0 || x >= width || y < 0) {
            return;
        }
        reach(y + 1);
        int at = y * (width / 8) + x / 8;
        int bit = 0x80 >> (x % 8);
        rows[at] = (byte) (ink ? rows[at] | bit : rows[at] & ~bit);
    }

    @Override
    public void write(
            Typeface face, String text, double x, double baseline, double emDots, double tracking, boolean ink) {
        face.draw(this, text, x, baseline, emDots, tracking, ink);
    }

    @Override
    public void fillBox(int left, int top, int boxWidth, int boxHeight, boolean ink) {
        for (int y = top; y < top + boxHeight; y++) {
            for (int x = left; x < left + boxWidth; x++) {
                set(x, y, ink);
            }
        }
    }

    /** Fills a shape given in dots, y downwards. */
    public void fill(Shape shape, boolean ink) {
        List<Edge> edges = edges(shape);
        double top = edges.stream().mapToDouble(Edge::y1).min().orElse(0);
        double bottom = edges.stream().mapToDouble(Edge::y2).max().orElse(0);
        for (int y = (int) Math.max(0, Math.ceil(top - 0.5)); y + 0.5 < bottom; y++) {
            fillRow(edges, y, ink);
        }
    }

    private void fillRow(List<Edge> edges, int y, boolean ink) {
        double centre = y + 0.5;
        List<Crossing> crossings = new ArrayList<>();
        for (Edge edge : edges) {
            if (edge.y1 <= centre && centre < edge.y2) {
                double x = edge.x1 + (centre - edge.y1) * (edge.x2 - edge.x1) / (edge.y2 - edge.y1);
                crossings.add(new Crossing(x, edge.winding));
            }
        }
        crossings.sort((a, b) -> Double.compare(a.x, b.x));
        int winding = 0;
        for (int i = 0; i + 1 < crossings.size(); i++) {
            winding += crossings.get(i).winding;
            if (winding != 0) {
                int last = (int) Math.ceil(crossings.get(i + 1).x - 0.5);
                for (int x = (int) Math.ceil(crossings.get(i).x - 0.5); x < last; x++) {
                    set(x, y, ink);
                }
            }
        }
    }

    private static List<Edge> edges(Shape shape) {
        List<Edge> edges = new ArrayList<>();
        PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS_DOTS);
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
            if (kind == PathIterator.SEG_MOVETO) {
                addEdge(edges, x, y, startX, startY); // an open outline is closed
                startX = toX;
                startY = toY;
            } else {
                addEdge(edges, x, y, toX, toY);
            }
            x = toX;
            y = toY;
        }
        addEdge(edges, x, y, startX, startY);
        return edges;
    }

    private static void addEdge(List<Edge> edges, double x1, double y1, double x2, double y2) {
        if (y1 < y2) {
            edges.add(new Edge(x1, y1, x2, y2, 1));
        } else if (y2 < y1) {
            edges.add(new Edge(x2, y2, x1, y1, -1));
        }
    }

    public Dots toDots() {
        return new Dots(width, Arrays.copyOf(rows, height * (width / 8)));
    }
}
