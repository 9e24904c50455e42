package vn.motcua.launcher.attack;

import java.util.ArrayList;
import java.util.List;

/** What was tried and what became of it, one line each. */
final class Table {

    private final List<String> failed = new ArrayList<>();
    private int lines;

    void row(String finding, String tried, String seen, boolean held) {
        lines++;
        System.out.printf("%-7s %-4s %-62s %s%n", held ? "held" : "BROKEN", finding, tried, seen);
        if (!held) {
            failed.add(finding + " " + tried);
        }
    }

    void note(String text) {
        System.out.println("        " + text);
    }

    int end() {
        System.out.printf("%d of %d held%n", lines - failed.size(), lines);
        failed.forEach(line -> System.out.println("BROKEN: " + line));
        return failed.isEmpty() ? 0 : 1;
    }
}
