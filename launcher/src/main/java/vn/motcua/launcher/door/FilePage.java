package vn.motcua.launcher.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/**
 * A page that lies in a file of the program. Its own addresses begin with a slash there; they are written below the path that
 * everything of this server lies below. So a page finds its files wherever it is opened, without a base that its policy would have
 * to allow.
 *
 * @param edition changes with the page
 */
record FilePage(String html, String edition) {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final Pattern OWN_ADDRESS = Pattern.compile("( (?:href|src)=\")/(?!/)");

    /**
     * @param file below {@code META-INF/resources}
     * @param prefix nothing, or a path such as {@code /motcua}
     */
    static FilePage read(String file, String prefix) {
        String name = "/META-INF/resources/" + file;
        try (InputStream in = Objects.requireNonNull(FilePage.class.getResourceAsStream(name), name)) {
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String html = OWN_ADDRESS.matcher(written).replaceAll("$1" + Matcher.quoteReplacement(prefix) + "/");
            return new FilePage(html, DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
