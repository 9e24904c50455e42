package vn.motcua.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecureTransportFilterTest {

    @TempDir
    Path data;

    private HallCertificates certificates() {
        var settings = new TlsProperties(true, List.of("192.168.1.10", "motcua.phuong.example"), null, null);
        var certificates = new HallCertificates(settings, data.resolve("tls"), Clock.systemUTC());
        certificates.renew();
        return certificates;
    }

    private record Answer(MockHttpServletResponse response, boolean passed) {}

    private Answer ask(MockHttpServletRequest request) throws Exception {
        return ask(new SecureTransportFilter(certificates(), true), request);
    }

    private static Answer ask(SecureTransportFilter filter, MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        return new Answer(response, chain.getRequest() != null);
    }

    private static MockHttpServletRequest plain(String method, String host, String path, String from) {
        var request = new MockHttpServletRequest(method, path);
        request.setServerName(host);
        request.setServerPort(8080);
        request.setRemoteAddr(from);
        request.setAttribute(
                "vn.motcua.server.traffic.address.PeerAddress.thisComputer",
                from.startsWith("127.") || from.contains(":"));
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.10, https://192.168.1.10:8080/counter?a=b",
        "Motcua.Phuong.Example, https://motcua.phuong.example:8080/counter?a=b",
        "evil.example, https://localhost:8080/counter?a=b"
    })
    void redirects_a_page_to_a_name_of_its_own_on_the_same_port(String host, String to) throws Exception {
        MockHttpServletRequest request = plain("GET", host, "/counter", "192.168.1.77");
        request.setQueryString("a=b");

        Answer answer = ask(request);

        assertThat(answer.passed()).isFalse();
        assertThat(answer.response().getStatus()).isEqualTo(308);
        assertThat(answer.response().getHeader("Location")).isEqualTo(to);
        assertThat(answer.response().getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void refuses_a_change_that_came_in_the_clear() throws Exception {
        Answer answer = ask(plain("POST", "192.168.1.10", "/api/v1/session", "192.168.1.77"));

        assertThat(answer.passed()).isFalse();
        assertThat(answer.response().getStatus()).isEqualTo(403);
        assertThat(answer.response().getContentAsString()).contains("https-only");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /kiosk, 127.0.0.1",
        "POST, /api/v1/session, 127.0.0.1",
        "POST, /api/v1/session, 0:0:0:0:0:0:0:1",
        "GET, /authority.crt, 192.168.1.77",
        "GET, /t/20261129-A-1, 192.168.1.77"
    })
    void lets_this_computer_and_citizens_phones_pass(String method, String path, String from) throws Exception {
        assertThat(ask(plain(method, "localhost", path, from)).passed()).isTrue();
    }

    @Test
    void sends_phones_to_https_too_where_they_trust_the_certificate() throws Exception {
        var filter = new SecureTransportFilter(certificates(), false);

        assertThat(ask(filter, plain("GET", "192.168.1.10", "/t/20261129-A-1", "192.168.1.77"))
                        .response()
                        .getStatus())
                .isEqualTo(308);
    }

    @Test
    void tells_browsers_to_stay_with_https() throws Exception {
        MockHttpServletRequest request = plain("POST", "192.168.1.10", "/api/v1/session", "192.168.1.77");
        request.setSecure(true);

        Answer answer = ask(request);

        assertThat(answer.passed()).isTrue();
        assertThat(answer.response().getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
}
