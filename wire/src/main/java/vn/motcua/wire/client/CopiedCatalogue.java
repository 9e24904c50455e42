package vn.motcua.wire.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.FinderFactory;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.wire.json.QuestionMessages;
import vn.motcua.wire.json.WireJson;

/**
 * A kiosk's own copy of the catalogue: what the desk receives, fetched whole whenever its edition has changed, kept on
 * this computer's disk, searched here. The server may be away for as long as it likes.
 */
public final class CopiedCatalogue implements Catalogue, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CopiedCatalogue.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60); // a whole catalogue over a slow line
    private static final String PATH = "/api/v1/catalogue";

    private final ServerClient client;
    private final CopyFile file;
    private final FinderFactory finders;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("catalogue-copy").factory());

    /** Searches hold it for reading, so that no finder is closed under them. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile Opened opened;
    private volatile boolean fetching = true;

    /** An edition with its index. */
    private record Opened(CatalogueCopy copy, Map<ProcedureCode, ProcedureSheet> byCode, Finder finder) {}

    private CopiedCatalogue(ServerClient client, CopyFile file, FinderFactory finders) {
        this.client = client;
        this.file = file;
        this.finders = finders;
        this.opened = open(kept());
    }

    /**
     * Opens the copy kept from before, if there is one, and begins to look for newer editions; the server need not be
     * there yet.
     *
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of this kiosk
     * @param directory where the copy is kept; made if need be
     */
    public static CopiedCatalogue start(URI server, String token, Path directory, FinderFactory finders) {
        return start(server, token, directory, finders, PATIENCE, LOOK_EVERY);
    }

    static CopiedCatalogue start(
            URI server, String token, Path directory, FinderFactory finders, Duration patience, Duration every) {
        var catalogue =
                new CopiedCatalogue(new ServerClient(server, token, patience), new CopyFile(directory), finders);
        ScheduledFuture<?> unused =
                catalogue.watch.scheduleWithFixedDelay(catalogue::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return catalogue;
    }

    private CatalogueCopy kept() {
        if (!file.exists()) {
            return CatalogueCopy.NONE;
        }
        try {
            return WireJson.mapper().readValue(file.read(), CatalogueCopy.class);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the catalogue's copy in {} cannot be read, waiting for the server: {}", file.file(), e.toString());
            return CatalogueCopy.NONE;
        }
    }

    private Opened open(CatalogueCopy copy) {
        return new Opened(
                copy, copy.byCode(), finders.open(copy.edition(), () -> copy.sheets().stream(), copy.synonyms()));
    }

    /** Fetches what is newer; whatever goes wrong, the copy at hand stays as it is. */
    private void look() {
        try {
            ServerClient.Reply reply = client.getUnless(PATH, opened.copy().ifFetched());
            if (reply.isGood()) {
                replace(reply.body());
            }
            if (!fetching) {
                LOG.info("the catalogue is fetched again");
            }
            fetching = true;
        } catch (IOException | RuntimeException e) {
            if (fetching) {
                LOG.warn("the catalogue cannot be fetched, edition {} stays: {}", edition(), e.toString());
            }
            fetching = false;
        }
    }

    private void replace(JsonNode document) throws IOException {
        CatalogueCopy copy = WireJson.mapper().treeToValue(document, CatalogueCopy.class);
        Opened fresh = open(copy);
        lock.writeLock().lock();
        try {
            opened.finder().close();
            opened = fresh;
        } finally {
            lock.writeLock().unlock();
        }
        LOG.info(
                "catalogue {} is here, {} procedures",
                copy.edition(),
                copy.sheets().size());
        file.write(WireJson.mapper().writeValueAsBytes(document));
    }

    @Override
    public String edition() {
        return opened.copy().edition();
    }

    @Override
    public List<FieldOfWork> listFields() {
        return opened.copy().fields();
    }

    @Override
    public List<ProcedureHeading> listProcedures(String field) {
        return opened.copy().list(heading -> heading.field().equals(field));
    }

    @Override
    public List<ProcedureHeading> listProcedures(ServiceId service) {
        return opened.copy().list(heading -> heading.service().equals(Optional.of(service)));
    }

    @Override
    public Optional<ProcedureSheet> findSheet(ProcedureCode code) {
        return Optional.ofNullable(opened.byCode().get(code));
    }

    @Override
    public SearchResult search(String text, Finder.Scope scope, int limit) {
        lock.readLock().lock();
        try {
            return opened.finder().find(text, scope, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Tells the server, if it is there; a search nobody hears of is no loss to the citizen. */
    @Override
    public void noteSearch(String text, boolean opened) {
        try {
            ServerClient.Reply unused = client.post("/api/v1/searches", "", new QuestionMessages.Search(text, opened));
        } catch (IOException e) {
            LOG.debug("a search is not noted: {}", e.toString());
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close();
        lock.writeLock().lock();
        try {
            opened.finder().close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
