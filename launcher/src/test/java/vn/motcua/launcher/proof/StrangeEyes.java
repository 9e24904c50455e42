package vn.motcua.launcher.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.sim.printer.PrintedSlip;

/** A reader that has never seen our dots. */
final class StrangeEyes {

    private StrangeEyes() {}

    /** What tesseract reads on a slip. */
    static String read(Path folder, PrintedSlip slip) throws IOException {
        Path picture = Files.write(folder.resolve("slip.png"), slip.png());
        Process reader = new ProcessBuilder("tesseract", picture.toString(), "-", "-l", "vie")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
