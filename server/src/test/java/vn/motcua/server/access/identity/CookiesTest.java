package vn.motcua.server.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CookiesTest {

    private static MockHttpServletRequest request(boolean secure, String path) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        request.setContextPath(path);
        return request;
    }

    private static String set(boolean secure, String path) {
        return Cookies.STAFF.set(request(secure, path), "token", Duration.ofHours(1));
    }

    @Test
    void at_a_host_of_its_own_no_neighbouring_host_can_set_one() {
        assertThat(set(true, ""))
                .startsWith("__Host-motcua_staff=token; Path=/;")
                .contains("; Secure");
        assertThat(set(false, "")).startsWith("motcua_staff=token; Path=/;").doesNotContain("Secure");
    }

    @Test
    void below_a_path_no_other_program_of_the_host_is_sent_one() {
        assertThat(set(true, "/motcua"))
                .startsWith("__Secure-motcua_staff=token; Path=/motcua/;")
                .contains("; Secure");
        assertThat(set(false, "/motcua")).startsWith("motcua_staff=token; Path=/motcua/;");
    }

    @Test
    void over_https_only_the_one_with_the_right_mark_is_read() {
        for (String path : new String[] {"", "/motcua"}) {
            MockHttpServletRequest request = request(true, path);
            request.setCookies(
                    new Cookie("motcua_staff", "planted"),
                    new Cookie(path.isEmpty() ? "__Secure-motcua_staff" : "__Host-motcua_staff", "of another kind"));

            assertThat(Cookies.STAFF.find(request)).isEmpty();

            request.setCookies(new Cookie(Cookies.STAFF.name(request), "own"));
            assertThat(Cookies.STAFF.find(request)).contains("own");
        }
    }

    /** The request of an opened socket does not say whether it came over https. */
    @Test
    void a_known_one_is_recognised_under_each_name_that_it_is_set_by() {
        for (String path : new String[] {"", "/motcua"}) {
            for (boolean secure : new boolean[] {true, false}) {
                MockHttpServletRequest socket = request(false, path);
                socket.setCookies(new Cookie(Cookies.STAFF.name(request(secure, path)), "own"));

                assertThat(Cookies.STAFF.carries(socket, "own"::equals)).isTrue();
                assertThat(Cookies.STAFF.carries(socket, "another"::equals)).isFalse();
            }
        }
    }
}
