package vn.motcua.lookup;

import java.nio.file.Path;
import java.util.List;

/** Builds an index and dies in the middle, without any last words: what kill -9 and a power cut do. */
final class KilledWhileBuilding {

    static final int EXIT = 9;

    private KilledWhileBuilding() {}

    public static void main(String[] args) {
        new LuceneFinderFactory(Path.of(args[0]))
                .open(
                        "1",
                        () -> Catalogues.small().stream().peek(sheet -> {
                            if (sheet.procedure().code().value().equals(Catalogues.SPLIT)) {
                                Runtime.getRuntime().halt(EXIT);
                            }
                        }),
                        List.of());
    }
}
