package vn.motcua.server.traffic.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20, 192.168.1.20, true",
        "192.168.1.20, 192.168.1.21, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "10.0.0.0/8, ::ffff:10.1.1.1, true",
        "fd00::/8, 10.0.0.1, false"
    })
    void contains_what_its_bits_say(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range)
                        .contains(AddressRange.findAddress(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "300.1.1.1",
                "",
                "localhost",
                "1.2.3"
            })
    void takes_no_names_and_no_nonsense(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProxyProperties(List.of("x" + text)));
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @Test
    void clients_of_ipv6_are_counted_by_their_block() {
        assertThat(ClientKey.of("2001:db8:1:2:aaaa::1")).isEqualTo(ClientKey.of("2001:db8:1:2:bbbb::2"));
        assertThat(ClientKey.of("2001:db8:1:3::1")).isNotEqualTo(ClientKey.of("2001:db8:1:2::1"));
        assertThat(ClientKey.of("10.0.0.7")).isEqualTo("10.0.0.7");
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/sign-in, /sign-in",
        "https://evil.example:8443/sign-in?locked, /sign-in?locked",
        "http://EVIL.example, /",
        "http://evil.example//other.example/x, /",
        "/sign-in, /sign-in",
        "https://id.province.example/auth?x=1, https://id.province.example/auth?x=1"
    })
    void a_redirect_to_an_own_page_names_no_host(String location, String sent) {
        var request = new MockHttpServletRequest("GET", "/counter");
        request.setServerName("evil.example");

        assertThat(OwnLocation.relative(request, location)).isEqualTo(sent);
    }
}
