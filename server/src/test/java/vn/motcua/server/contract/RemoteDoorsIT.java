package vn.motcua.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.server.contract.Await.await;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.wire.client.RemoteDeviceHost;
import vn.motcua.wire.client.RemoteEntrance;
import vn.motcua.wire.client.RemoteFeed;
import vn.motcua.wire.client.RemoteKeypadDesk;

/** The same doors from another computer: the client over real HTTP and STOMP, through a cable that can be pulled. */
class RemoteDoorsIT extends Doors
        implements EntranceContract, EntryFeedContract, DeviceHostContract, KeypadDeskContract {

    private Cable cable;
    private RemoteEntrance entrance;
    private RemoteFeed feed;
    private RemoteDeviceHost host;
    private RemoteKeypadDesk keypads;

    @BeforeEach
    void connect() throws Exception {
        cable = new Cable(port);
        URI server = URI.create("http://127.0.0.1:" + cable.port());
        entrance = RemoteEntrance.start(server, kioskToken);
        host = new RemoteDeviceHost(server, kioskToken);
        keypads = new RemoteKeypadDesk(server, displayToken);
        feed = new RemoteFeed(server, displayToken, Clock.systemUTC());
        feed.start();
        await("the hall is seen", () -> entrance.reachable());
        var heard = new AtomicBoolean();
        Subscription subscription = feed.follow(entries -> heard.set(true));
        await("the feed is heard", () -> {
            take();
            return heard.get();
        });
        subscription.close();
    }

    @AfterEach
    void disconnect() {
        entrance.close();
        feed.close();
        host.close();
        keypads.close();
        cable.close();
    }

    private List<Position> take() {
        var command = new Command.TakeTicket(
                new Request(RequestId.random(), new Actor.Other("system:other")), new ServiceId("HO_TICH"));
        return ((Answer.Done) elsewhere(command))
                .entries().stream().map(Entry::position).toList();
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public EntryFeed feed() {
        return feed;
    }

    @Override
    public DeviceHost host() {
        return host;
    }

    @Override
    public KeypadDesk keypads() {
        return keypads;
    }

    @Test
    void after_a_broken_connection_each_entry_is_still_heard_once_and_in_order() {
        List<Position> heard = new CopyOnWriteArrayList<>();
        feed.follow(entries -> entries.forEach(entry -> heard.add(entry.position())));
        List<Position> written = new ArrayList<>(take());
        await("the first is heard", () -> heard.containsAll(written));

        cable.cut();
        for (int i = 0; i < 10; i++) {
            written.addAll(take());
        }
        await("what was written meanwhile is heard", () -> heard.containsAll(written));
        written.addAll(take());

        await("and what comes then", () -> heard.containsAll(written));
        assertThat(since(written.getFirst(), heard)).containsExactlyElementsOf(written);
    }

    @Test
    void a_connection_that_falls_silent_is_dropped_and_what_it_lost_is_caught_up() {
        List<Position> heard = new CopyOnWriteArrayList<>();
        feed.follow(entries -> entries.forEach(entry -> heard.add(entry.position())));
        List<Position> written = new ArrayList<>(take());
        await("the first is heard", () -> heard.containsAll(written));

        cable.silence();
        written.addAll(take());

        await("the silence is noticed and the entry caught up", () -> heard.containsAll(written));
        assertThat(since(written.getFirst(), heard)).containsExactlyElementsOf(written);
    }

    private static List<Position> since(Position first, List<Position> heard) {
        return heard.stream()
                .filter(position -> position.value() >= first.value())
                .toList();
    }

    @Test
    void a_kiosk_notices_a_cable_that_is_pulled_and_one_that_is_plugged_in_again() throws Exception {
        cable.pull();
        await("away", () -> !entrance.reachable());

        cable.plugIn();
        await("there again", () -> entrance.reachable());
        List<Position> written = take();
        await(
                "and news is seen",
                () -> entrance.snapshot().position().value()
                        >= written.getLast().value());
    }

    @Test
    void while_nothing_happens_the_hall_is_asked_for_seldom() throws Exception {
        int before = cable.requests("GET /api/v1/snapshot");
        int polls = cable.requests("GET /api/v1/entries");

        Thread.sleep(6_000);

        assertThat(cable.requests("GET /api/v1/snapshot") - before)
                .as("looks of the kiosk in six seconds")
                .isLessThanOrEqualTo(2);
        assertThat(cable.requests("GET /api/v1/entries") - polls)
                .as("questions for entries")
                .isZero();
    }
}
