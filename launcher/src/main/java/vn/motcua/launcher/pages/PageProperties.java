package vn.motcua.launcher.pages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages that live in the server's memory: the kiosk's, sign-in, everything for staff. Phones and hall displays have none.
 *
 * @param strangersPerAddress pages of visitors who are not let in, by address; devices and people have their own share
 * @param strangersInAll such pages in all: about 65 KB of memory each
 * @param perVisitor pages of one device or person
 * @param strangersPerSecond new pages of such visitors by address; a minute's worth may come at once
 * @param unused a page that was opened and has never answered ends after this; most of those are programs, not browsers
 * @param silent a page of somebody who is not let in ends after this without a sign of life; an open one gives one every 20 s
 */
@ConfigurationProperties("motcua.pages")
public record PageProperties(
        @DefaultValue("60") int strangersPerAddress,
        @DefaultValue("200") int strangersInAll,
        @DefaultValue("40") int perVisitor,
        @DefaultValue("2") int strangersPerSecond,
        @DefaultValue("60s") Duration unused,
        @DefaultValue("150s") Duration silent) {}
