package vn.motcua.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one visitor may ask. Twice the rate may come at once, after a pause.
 *
 * @param changesPerSecond of a device or a person; a kiosk in use makes less than one
 * @param readsPerSecond of a device or a person; many displays may share a token
 * @param systemPerSecond of another system (role INTEGRATOR), for changes and for reads
 * @param strangerPerSecond of one network address that is not let in: signing in, pairing
 * @param strangerReadsPerSecond of such an address; the 500 phones of a hall may share one, and ask every five seconds
 */
@ConfigurationProperties("motcua.limits")
public record LimitProperties(
        @DefaultValue("30") int changesPerSecond,
        @DefaultValue("500") int readsPerSecond,
        @DefaultValue("5000") int systemPerSecond,
        @DefaultValue("10") int strangerPerSecond,
        @DefaultValue("300") int strangerReadsPerSecond) {}
