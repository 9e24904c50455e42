package vn.motcua.server.catalogue;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.FinderFactory;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.server.catalogue.edition.CurrentEdition;
import vn.motcua.server.catalogue.edition.LocalStore;
import vn.motcua.server.catalogue.edition.ShownStore;

/**
 * The finder of the present edition. A new one is opened on a thread of its own, and until it is ready the old one
 * answers. The first one is opened by the first search, or when the program's start is well over: a hall that comes back
 * after a power cut has numbers to give out first. Safe for many threads.
 */
final class LiveFinder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFinder.class);

    private static final int PAGE = 200;
    private static final int FIRST_WAIT_S = 30;
    private static final int FIRST_OPEN_AFTER_S = 15;

    private final FinderFactory factory;
    private final CurrentEdition edition;
    private final ShownStore shown;
    private final Sheets sheets;
    private final LocalStore local;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("catalogue-finder").daemon().factory());
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final CountDownLatch tried = new CountDownLatch(1);
    private final AtomicBoolean pending = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();
    private @Nullable Finder finder;

    LiveFinder(FinderFactory factory, CurrentEdition edition, ShownStore shown, Sheets sheets, LocalStore local) {
        this.factory = factory;
        this.edition = edition;
        this.shown = shown;
        this.sheets = sheets;
        this.local = local;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        edition.onChange(changed -> reopen());
        ScheduledFuture<?> unused = thread.schedule(this::begin, FIRST_OPEN_AFTER_S, TimeUnit.SECONDS);
    }

    private void begin() {
        if (!begun.getAndSet(true)) {
            reopen();
        }
    }

    /** Many changes in a row are followed once. */
    private void reopen() {
        if (pending.compareAndSet(false, true)) {
            begun.set(true);
            thread.execute(this::open);
        }
    }

    private void open() {
        pending.set(false);
        CurrentEdition.Edition now = edition.get();
        try {
            Finder opened = factory.open(now.name(), () -> stream(now.number()), local.listSynonyms());
            lock.writeLock().lock();
            try {
                if (finder != null) {
                    finder.close();
                }
                finder = opened;
            } finally {
                lock.writeLock().unlock();
            }
            tried.countDown();
            tidy(now.number());
        } catch (RuntimeException e) {
            LOG.error("cannot open the finder of edition {}; the one before goes on answering", now.name(), e);
            tried.countDown();
        }
    }

    /** Editions that no finder reads any more. Piece by piece: the pool is fair, so the hall's writer gets its turn. */
    private void tidy(long number) {
        boolean more = true;
        while (!thread.isShutdown() && more) {
            more = shown.deleteSomeBefore(number);
        }
    }

    private Stream<ProcedureSheet> stream(long number) {
        var pages = new Iterator<ProcedureSheet>() {

            private Iterator<ShownStore.Shown> page =
                    List.<ShownStore.Shown>of().iterator();
            private String last = "";

            @Override
            public boolean hasNext() {
                if (!page.hasNext()) {
                    page = shown.listPage(number, last, PAGE).iterator();
                }
                return page.hasNext();
            }

            @Override
            public ProcedureSheet next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ShownStore.Shown next = page.next();
                last = next.heading().code().value();
                return sheets.dress(next);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    SearchResult find(String text, Finder.Scope scope, int limit) {
        awaitFirst();
        lock.readLock().lock();
        try {
            Finder present = finder;
            if (present == null) {
                throw new IllegalStateException("there is no finder");
            }
            return present.find(text, scope, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void awaitFirst() {
        begin();
        try {
            if (!tried.await(FIRST_WAIT_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the finder is not ready after %s s".formatted(FIRST_WAIT_S));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the finder", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FIRST_WAIT_S, TimeUnit.SECONDS)) {
                LOG.warn("the finder's thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.writeLock().lock();
        try {
            if (finder != null) {
                finder.close();
                finder = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
