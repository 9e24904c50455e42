package vn.motcua.hardware.printer.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The IPP client of one office printer (RFC 8011). Every method waits for the answer, and throws {@link IppRefused} if it is no,
 * {@link IOException} if there is none. Any thread.
 */
public final class IppClient implements AutoCloseable {

    private static final int VERSION = 0x0101; // 1.1: printers of every age take it
    private static final String PDF = "application/pdf";
    private static final byte[] NOTHING = {};

    private final IppAddress address;
    private final String user;
    private final Duration reply;
    private final Duration document;
    private final IppExchange exchange;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * @param user whom the printer takes for the owner of our jobs
     * @param reply how long to wait for the answer to a question
     * @param document how long to wait until a document is taken
     */
    public IppClient(IppAddress address, String user, Duration reply, Duration document) {
        this.address = address;
        this.user = user;
        this.reply = reply;
        this.document = document;
        this.exchange = new IppExchange(address);
    }

    public IppAddress address() {
        return address;
    }

    /** Get-Printer-Attributes. */
    public PrinterAttributes queryPrinter() throws IOException {
        IppPacket said = ask(
                Operation.getPrinterAttributes,
                List.of(Types.requestedAttributes.of(List.of(
                        "printer-state",
                        "printer-state-reasons",
                        "printer-state-message",
                        "printer-is-accepting-jobs",
                        "printer-make-and-model",
                        "document-format-supported",
                        "operations-supported",
                        "media-supported"))));
        @Nullable PrinterState state = said.getValue(Tag.printerAttributes, Types.printerState);
        @Nullable Boolean accepting = said.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs);
        Set<Integer> operations = new LinkedHashSet<>();
        said.getValues(Tag.printerAttributes, Types.operationsSupported)
                .forEach(operation -> operations.add(operation.getCode()));
        return new PrinterAttributes(
                state == null ? 0 : state.getCode(),
                said.getStrings(Tag.printerAttributes, Types.printerStateReasons).stream()
                        .filter(reason -> !reason.equals("none"))
                        .toList(),
                accepting == null || accepting,
                new LinkedHashSet<>(said.getStrings(Tag.printerAttributes, Types.documentFormatSupported)),
                operations,
                new LinkedHashSet<>(said.getStrings(Tag.printerAttributes, Types.mediaSupported)),
                text(said.getString(Tag.printerAttributes, Types.printerStateMessage)),
                text(said.getString(Tag.printerAttributes, Types.printerMakeAndModel)));
    }

    /**
     * Create-Job: opens a job, of which nothing is printed before its document has come.
     *
     * @return its id
     */
    public int createJob(String name, String media) throws IOException {
        return jobId(exchange.send(
                packet(Operation.createJob, List.of(Types.jobName.of(name)), sheet(media)),
                NOTHING,
                reply,
                new AtomicBoolean()));
    }

    /**
     * Send-Document, the only one of its job.
     *
     * @param begun set as soon as something of it may have left
     */
    public void sendDocument(int job, byte[] pdf, AtomicBoolean begun) throws IOException {
        List<Attribute<?>> attributes =
                List.of(Types.jobId.of(job), Types.documentFormat.of(PDF), Types.lastDocument.of(true));
        exchange.send(packet(Operation.sendDocument, attributes, List.of()), pdf, document, begun);
    }

    /**
     * Print-Job: a job and its document at once, for printers that cannot do it in two steps.
     *
     * @param begun set as soon as something of it may have left
     * @return its id
     */
    public int printJob(String name, String media, byte[] pdf, AtomicBoolean begun) throws IOException {
        List<Attribute<?>> attributes = List.of(Types.jobName.of(name), Types.documentFormat.of(PDF));
        return jobId(exchange.send(packet(Operation.printJob, attributes, sheet(media)), pdf, document, begun));
    }

    /** Get-Job-Attributes. */
    public JobAttributes queryJob(int job) throws IOException {
        IppPacket said = ask(
                Operation.getJobAttributes,
                List.of(
                        Types.jobId.of(job),
                        Types.requestedAttributes.of(List.of(
                                "job-state",
                                "job-state-reasons",
                                "job-impressions-completed",
                                "job-media-sheets-completed"))));
        @Nullable JobState state = said.getValue(Tag.jobAttributes, Types.jobState);
        @Nullable Integer impressions = said.getValue(Tag.jobAttributes, Types.jobImpressionsCompleted);
        @Nullable Integer sheets = said.getValue(Tag.jobAttributes, Types.jobMediaSheetsCompleted);
        return new JobAttributes(
                state == null ? 0 : state.getCode(),
                said.getStrings(Tag.jobAttributes, Types.jobStateReasons),
                Math.max(impressions == null ? 0 : impressions, sheets == null ? 0 : sheets));
    }

    /** Cancel-Job. */
    public void cancelJob(int job) throws IOException {
        ask(Operation.cancelJob, List.of(Types.jobId.of(job)));
    }

    /** Get-Jobs: the id of one of our jobs by its name, over or not; empty if the printer lists none. */
    public OptionalInt findJob(String name) throws IOException {
        for (String which : List.of("not-completed", "completed")) {
            for (AttributeGroup job : jobs(which)) {
                @Nullable Integer id = job.getValue(Types.jobId);
                if (id != null && name.equals(job.getString(Types.jobName))) {
                    return OptionalInt.of(id);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Get-Jobs: the ids of our jobs that are not over. */
    public List<Integer> listUnfinishedJobs() throws IOException {
        return jobs("not-completed").stream()
                .filter(job -> user.equals(job.getString(Types.jobOriginatingUserName)))
                .map(job -> job.getValue(Types.jobId))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<AttributeGroup> jobs(String which) throws IOException {
        IppPacket said = ask(
                Operation.getJobs,
                List.of(
                        Types.whichJobs.of(which),
                        Types.requestedAttributes.of(List.of("job-id", "job-name", "job-originating-user-name"))));
        return said.getAttributeGroups().stream()
                .filter(group -> group.getTag().equals(Tag.jobAttributes))
                .toList();
    }

    private IppPacket ask(Operation operation, List<Attribute<?>> attributes) throws IOException {
        return exchange.send(packet(operation, attributes, List.of()), NOTHING, reply, new AtomicBoolean());
    }

    /** The order of the first ones is laid down (RFC 8011, section 4.1.4 and 4.1.5). */
    private IppPacket packet(Operation operation, List<Attribute<?>> attributes, List<Attribute<?>> ofJob) {
        List<Attribute<?>> all = new ArrayList<>();
        all.add(Types.attributesCharset.of("utf-8"));
        all.add(Types.attributesNaturalLanguage.of("en"));
        all.add(Types.printerUri.of(address.printerUri()));
        attributes.stream().filter(one -> one.getName().equals("job-id")).forEach(all::add);
        all.add(Types.requestingUserName.of(user));
        attributes.stream().filter(one -> !one.getName().equals("job-id")).forEach(all::add);
        List<AttributeGroup> groups = new ArrayList<>();
        groups.add(AttributeGroup.groupOf(Tag.operationAttributes, all));
        if (!ofJob.isEmpty()) {
            groups.add(AttributeGroup.groupOf(Tag.jobAttributes, ofJob));
        }
        return new IppPacket(VERSION, operation.getCode(), requests.incrementAndGet(), groups);
    }

    private static List<Attribute<?>> sheet(String media) {
        return List.of(Types.media.of(media), Types.sides.of("one-sided"));
    }

    private static int jobId(IppPacket said) throws IOException {
        @Nullable Integer id = said.getValue(Tag.jobAttributes, Types.jobId);
        if (id == null) {
            throw new IOException("the printer took a job and gave it no id");
        }
        return id;
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** Breaks off what waits for an answer. */
    @Override
    public void close() {
        exchange.close();
    }
}
