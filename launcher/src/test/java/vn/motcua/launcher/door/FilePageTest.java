package vn.motcua.launcher.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home/index.html",
                "display/index.html",
                "phone/index.html",
                "phone/procedure.html",
                "error/4xx.html",
                "error/5xx.html"
            })
    void lies_below_the_path_and_is_as_written_at_a_host_of_its_own(String file) throws Exception {
        byte[] written;
        try (var in = Objects.requireNonNull(FilePageTest.class.getResourceAsStream("/META-INF/resources/" + file))) {
            written = in.readAllBytes();
        }

        assertThat(FilePage.read(file, "").html()).isEqualTo(new String(written, StandardCharsets.UTF_8));
        assertThat(FilePage.read(file, "/motcua").html())
                .contains("href=\"/motcua/theme/tokens.css\"")
                .doesNotContainPattern("(href|src|action|poster|srcset)=['\"]?/(?!motcua/)")
                .doesNotContain("url(/");
        assertThat(FilePage.read(file, "/motcua").edition())
                .isNotEqualTo(FilePage.read(file, "").edition());
    }
}
