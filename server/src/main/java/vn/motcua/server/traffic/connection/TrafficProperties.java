package vn.motcua.server.traffic.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one address may take, and all of them together. The defaults are for 30 counters, 5 kiosks, 10 displays and 500
 * phones behind one address; docs/limits.md says how they were reckoned. An IPv6 address counts as its block of 64 bits.
 *
 * @param connections open ones; at the limit, those that have been idle longest are closed
 * @param sockets WebSocket connections, of displays and of pages
 * @param requests under way at one time, by visitors who are not let in; more wait a moment, then are refused
 * @param bodies requests that send something, under way at one time, by visitors who are not let in
 * @param perVisitor requests under way at one time, by one device or person
 * @param time how long things may take
 * @param size how much a request may send
 */
@ConfigurationProperties("motcua.traffic")
public record TrafficProperties(
        @DefaultValue Connections connections,
        @DefaultValue Sockets sockets,
        @DefaultValue Requests requests,
        @DefaultValue Bodies bodies,
        @DefaultValue("64") int perVisitor,
        @DefaultValue Time time,
        @DefaultValue Size size) {

    public record Connections(
            @DefaultValue("1500") int perAddress,
            @DefaultValue("3000") int inAll) {}

    public record Sockets(
            @DefaultValue("300") int perAddress,
            @DefaultValue("600") int inAll) {}

    public record Requests(
            @DefaultValue("128") int perAddress,
            @DefaultValue("512") int inAll) {}

    public record Bodies(
            @DefaultValue("32") int perAddress,
            @DefaultValue("96") int inAll) {}

    /**
     * @param headers from the connection to the end of the first request's headers
     * @param idle between two requests of a connection
     * @param body from the first to the last byte of what a request sends, however steadily it comes
     * @param request a whole request, with its answer
     * @param upload a whole request that hands a file in
     * @param turn how long a request waits for its turn before it is refused
     */
    public record Time(
            @DefaultValue("10s") Duration headers,
            @DefaultValue("60s") Duration idle,
            @DefaultValue("20s") Duration body,
            @DefaultValue("120s") Duration request,
            @DefaultValue("15m") Duration upload,
            @DefaultValue("5s") Duration turn) {}

    /**
     * @param form a form such as the one for signing in
     * @param stranger anything from visitors who are not let in
     * @param visitor from devices and people who are let in
     * @param upload a file, from people who are let in
     * @param largeAtOnce how many requests over {@code stranger} may be under way in all
     */
    public record Size(
            @DefaultValue("8KB") DataSize form,
            @DefaultValue("32KB") DataSize stranger,
            @DefaultValue("1MB") DataSize visitor,
            @DefaultValue("201MB") DataSize upload,
            @DefaultValue("4") int largeAtOnce) {}
}
