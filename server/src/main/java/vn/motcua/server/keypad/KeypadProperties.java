package vn.motcua.server.keypad;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What keypads of counters can say.
 *
 * @param transfer number typed to the id of the service whose line a citizen joins, such as {@code 7: HO_TICH}; a number
 *     that does not stand here is that of a counter, and means the first service it serves
 */
@ConfigurationProperties("motcua.keypads")
public record KeypadProperties(@DefaultValue Map<String, String> transfer) {

    public KeypadProperties {
        transfer = Map.copyOf(transfer);
    }
}
