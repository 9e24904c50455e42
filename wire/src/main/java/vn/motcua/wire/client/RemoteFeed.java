package vn.motcua.wire.client;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.wire.json.EntryJson;
import vn.motcua.wire.json.FeedMessage;
import vn.motcua.wire.json.SnapshotJson;
import vn.motcua.wire.json.TicketMessages;

/**
 * The entries of a hall on another computer, as its feed tells them. It keeps the position of the last entry that was
 * handed over: after a gap, a break or a restart of the server it asks for what lies between, and each entry is handed
 * over once, in order. What was called meanwhile and is older than a minute is left out. While no feed can be had it asks
 * once a second.
 */
public final class RemoteFeed implements EntryFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration TOO_OLD = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final URI server;
    private final ServerClient client;
    private final Clock clock;
    private final FeedLink link;
    private final List<Consumer<List<Entry>>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("remote-feed").factory());

    /** Of the last entry handed over; below zero before the server was first heard. Only on the worker. */
    private long position = -1;

    private boolean away;

    /**
     * @param server for instance {@code http://192.168.1.10:8080}; need not be there yet
     * @param token of a device with role DISPLAY or KIOSK
     */
    public RemoteFeed(URI server, String token, Clock clock) {
        this.server = server;
        this.client = new ServerClient(server, token, PATIENCE);
        this.clock = clock;
        this.link = new FeedLink(server, token, RETRY, new FeedLink.Listener() {
            @Override
            public void linked() {
                work(RemoteFeed.this::catchUpOrDrop);
            }

            @Override
            public void message(FeedMessage message) {
                work(() -> take(message));
            }

            @Override
            public void unlinked(String why) {
                work(() -> {
                    tellAway(why);
                    boolean unused = catchUp();
                });
            }
        });
    }

    /** Begins to follow, from what happens next on. */
    public void start() {
        link.start();
    }

    @Override
    public Subscription follow(Consumer<List<Entry>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void work(Runnable step) {
        try {
            worker.execute(step);
        } catch (RejectedExecutionException e) {
            LOG.debug("feed of {}: closed", server);
        }
    }

    private void take(FeedMessage message) {
        if (position < 0 || message.after() > position) {
            catchUpOrDrop(); // what lies between was told to nobody, or to an earlier link
        } else if (message.position() > position) {
            handOver(message.entries());
            position = message.position();
        }
    }

    /** A feed without what lies before it is of no use: it is opened anew, and caught up then. */
    private void catchUpOrDrop() {
        if (!catchUp()) {
            link.drop("the server cannot be asked");
        }
    }

    /**
     * Hands over what was written since the position; a server that is behind it has another journal, which counts.
     *
     * @return whether the server has told all of it
     */
    private boolean catchUp() {
        try {
            long there = get("/api/v1/snapshot", SnapshotJson.class).position();
            if (position < 0 || there < position) {
                position = there;
            }
            while (position < there) {
                List<EntryJson> entries = get(
                                "/api/v1/entries?limit=%s&after=%s".formatted(PAGE, position),
                                TicketMessages.Entries.class)
                        .entries();
                if (entries.isEmpty()) {
                    throw new IOException("no entries after %s, though there should be some".formatted(position));
                }
                handOver(entries);
                position = entries.getLast().position();
            }
            if (away) {
                away = false;
                LOG.info("feed: server {} reachable again", server);
            }
            return true;
        } catch (IOException e) {
            tellAway(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void tellAway(String why) {
        if (!away) {
            away = true;
            LOG.warn("feed: server {} not reachable: {}", server, why);
        }
    }

    private void handOver(List<EntryJson> told) {
        List<Entry> entries = new ArrayList<>();
        for (EntryJson one : told) {
            one.toEntry().filter(this::counts).ifPresent(entries::add);
        }
        if (!entries.isEmpty()) {
            listeners.forEach(listener -> listener.accept(List.copyOf(entries)));
        }
    }

    /** A late call is not said; what ends a call is handed over however late it comes, or a sign would show it for ever. */
    private boolean counts(Entry entry) {
        boolean call = entry.event() instanceof Event.TicketCalled || entry.event() instanceof Event.TicketRecalled;
        Instant now = clock.instant();
        return !call || entry.at().isAfter(now.minus(TOO_OLD));
    }

    private <T> T get(String path, Class<T> type) throws IOException {
        ServerClient.Reply reply = client.get(path);
        if (!reply.isGood()) {
            throw new IOException("%s answered %s".formatted(path, reply.status()));
        }
        return reply.read(type);
    }

    @Override
    public void close() {
        link.close();
        worker.shutdownNow();
        client.close();
    }
}
