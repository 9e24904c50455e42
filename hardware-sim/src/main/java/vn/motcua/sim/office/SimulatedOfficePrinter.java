package vn.motcua.sim.office;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;
import vn.motcua.hardware.simulation.Simulator;

/**
 * An office printer made of software: takes PDF by IPP at a TCP port of this computer, keeps its sheets, and fails on
 * request. Any thread may call.
 */
public final class SimulatedOfficePrinter implements Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedOfficePrinter.class);
    private static final int MOST_BYTES = 10_000_000;

    private static final int LARGEST_HEAD = 2_000; // of a request; what is longer brings a document

    private final OfficeJobs jobs;
    private final OfficeAnswers answers;
    private final HttpServer server;
    private final ExecutorService hands = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("simulated-office-printer-", 1).factory());
    private final Thread mechanism;

    private SimulatedOfficePrinter(int port, OfficeModel model, Clock clock) throws IOException {
        this.jobs = new OfficeJobs(clock);
        this.answers = new OfficeAnswers(model, jobs);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(hands);
        server.createContext("/ipp/print", this::serve);
        this.mechanism =
                Thread.ofPlatform().daemon().name("simulated-office-printer").unstarted(this::work);
    }

    /**
     * Switches a printer on at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static SimulatedOfficePrinter start(int port, OfficeModel model, Clock clock) throws IOException {
        SimulatedOfficePrinter printer = new SimulatedOfficePrinter(port, model, clock);
        printer.mechanism.start();
        printer.server.start();
        return printer;
    }

    private void work() {
        try {
            jobs.work();
        } catch (InterruptedException e) {
            LOG.debug("a simulated office printer ends");
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (jobs.has(OfficeFault.SWITCHED_OFF)) {
                return; // the connection ends without a word
            }
            long length = Long.parseLong(String.valueOf(exchange.getRequestHeaders()
                    .getOrDefault("Content-Length", List.of("0"))
                    .getFirst()));
            if (length > MOST_BYTES) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            InputStream body = exchange.getRequestBody();
            byte[] first = body.readNBytes((int) (length / 2));
            if (jobs.has(OfficeFault.BREAKS_HALFWAY) && length > LARGEST_HEAD && OfficeAnswers.brings(parse(first))) {
                return;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(first);
            body.transferTo(all);
            answer(exchange, all.toByteArray());
        }
    }

    private void answer(HttpExchange exchange, byte[] all) throws IOException {
        IppInputStream in = new IppInputStream(new ByteArrayInputStream(all));
        IppPacket request = in.readPacket();
        IppPacket answer = answers.answer(request, in.readAllBytes());
        if (jobs.has(OfficeFault.LOSES_ANSWERS) && OfficeAnswers.brings(request)) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IppOutputStream(out).write(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/ipp");
        exchange.sendResponseHeaders(200, out.size());
        exchange.getResponseBody().write(out.toByteArray());
    }

    private static IppPacket parse(byte[] beginning) throws IOException {
        return new IppInputStream(new ByteArrayInputStream(beginning)).readPacket();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public String address() {
        return "ipp://127.0.0.1:%s/ipp/print".formatted(port());
    }

    /** Lets a fault happen, or mends it. */
    public void set(OfficeFault fault, boolean on) {
        jobs.set(fault, on);
    }

    /** Whether the fault is on. */
    public boolean has(OfficeFault fault) {
        return jobs.has(fault);
    }

    /** The last sheets, oldest first. */
    public List<PrintedSheet> sheets() {
        return jobs.sheets();
    }

    /** How many jobs are not over. */
    public int waiting() {
        return (int) jobs.list().stream().filter(job -> !job.isOver()).count();
    }

    @Override
    public List<Control> controls() {
        List<Control> controls = new ArrayList<>();
        for (OfficeFault fault : OfficeFault.values()) {
            controls.add(new Control.Toggle("office." + fault, "", has(fault), on -> set(fault, on)));
        }
        return List.copyOf(controls);
    }

    @Override
    public List<FrontView> faces() {
        return sheets().reversed().stream().map(SimulatedOfficePrinter::face).toList();
    }

    private static FrontView face(PrintedSheet sheet) {
        return new FrontView.Picture("", sheet.received(), Integer.toString(sheet.id()), sheet::largest, sheet::png);
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
        mechanism.interrupt();
    }
}
