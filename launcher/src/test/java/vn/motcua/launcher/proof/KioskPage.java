package vn.motcua.launcher.proof;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A bare page with some of the kiosk's own scripts and styles, without a server: for what runs in the browser only. */
final class KioskPage implements AutoCloseable {

    private final Lobby lobby = new Lobby(URI.create("http://localhost"));

    /** Opens a page of 1080 × 1920 with this body; scripts and styles are names of files in {@code theme/}. */
    Page open(String body, String... files) {
        Page page = lobby.page(1080, 1920, true, "", "");
        page.setContent("<!doctype html><html data-scale='normal'><body style='margin:0;--px:1px'>%s</body></html>"
                .formatted(body));
        for (String file : files) {
            if (file.endsWith(".css")) {
                page.addStyleTag(new Page.AddStyleTagOptions().setContent(read(file)));
            } else {
                page.addScriptTag(new Page.AddScriptTagOptions().setContent(read(file)));
            }
        }
        return page;
    }

    private static String read(String file) {
        String path = "/META-INF/resources/theme/" + file;
        try (InputStream in = Objects.requireNonNull(KioskPage.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    @Override
    public void close() {
        lobby.close();
    }
}
