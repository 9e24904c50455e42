package vn.motcua.server.traffic.address;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reverse proxies in front of this server, if there are any.
 *
 * @param trusted their addresses, or blocks of addresses: {@code 192.168.1.20} or {@code 10.0.0.0/24}. What
 *     {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port} say is believed from these and from nobody
 *     else; so a proxy must write them itself and not hand on what a client sent. Empty: there is no proxy
 */
@ConfigurationProperties("motcua.proxy")
public record ProxyProperties(@DefaultValue List<String> trusted) {

    public ProxyProperties {
        trusted = trusted.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        trusted.forEach(AddressRange::parse);
    }

    boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(text -> AddressRange.parse(text).contains(address));
    }
}
