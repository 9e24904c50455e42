package vn.motcua.launcher.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.JobLog;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.EscPosPrinter;
import vn.motcua.hardware.printer.roll.PrinterSettings;
import vn.motcua.hardware.printer.roll.SlipEncoder;
import vn.motcua.launcher.bench.Bench.Run;

/** What a slip costs on its way to the paper: bytes and computed times per line, and the way from the tap over TCP. */
final class SlipFigures {

    private static final int SLIPS = 60;
    private static final double CUT_SECONDS = 0.4;
    private static final int QUESTION = 11; // bytes of GS ( H with its id

    /** A way to the printer, and how many bytes a second it carries (8N1: ten bits a byte). */
    private record Way(String name, double bytesPerSecond) {}

    private static final List<Way> WAYS = List.of(
            new Way("9600 baud", 960),
            new Way("19200 baud", 1_920),
            new Way("115200 baud", 11_520),
            new Way("USB (800 kB/s assumed)", 800_000),
            new Way("TCP (10 MB/s assumed)", 10_000_000));

    private SlipFigures() {}

    static void measure(Run run) throws IOException, InterruptedException {
        Slip slip = slip();
        PrinterProfile profile = PrinterProfiles.get("epson-tm-t82");
        var raster = new SlipEncoder(PrinterSettings.of(profile));
        int rows = raster.draw(slip).height();
        int plain = rows * (profile.widthDots() / 8) + 8 * (rows / 256 + 1);
        int trimmed = raster.bytes(slip).length;
        int mixed = new SlipEncoder(PrinterSettings.of(profile).withMixed(true)).bytes(slip).length;
        run.report().ratioAtMost("bytes of a slip, raster", trimmed, "B", plain, "plain full raster", 0.4);
        run.report().against("bytes of a slip, mixed mode", mixed, "B", plain, "plain full raster");
        double paper = rows / 8.0 / profile.mmPerSecond() + (double) profile.tearMm() / profile.mmPerSecond();
        for (Way way : WAYS) {
            String what = way.name + ", time to paper, ";
            double full = seconds(plain, way, paper);
            run.report().against(what + "raster", seconds(trimmed, way, paper), "s", full, "plain full raster");
            if (way.bytesPerSecond == 960) {
                run.report().atMost(what + "mixed", seconds(mixed, way, paper), "s", 3.5);
            } else {
                run.report().against(what + "mixed", seconds(mixed, way, paper), "s", full, "plain full raster");
            }
        }
        fromTheTap(run, slip, profile);
    }

    /** Line and paper work at the same time; the slower one counts, and then the cut. */
    private static double seconds(int bytes, Way way, double paper) {
        return Math.max(bytes / way.bytesPerSecond, paper) + CUT_SECONDS;
    }

    /** The ticket taken over HTTP, the step written over HTTP, as a kiosk computer does it, and printed. */
    private static void fromTheTap(Run run, Slip slip, PrinterProfile profile)
            throws IOException, InterruptedException {
        var data = Files.createDirectories(run.folder().resolve("slips"));
        try (ServerProcess server = ServerProcess.start(data, run.setup());
                HallClient client = new HallClient(server);
                Sink sink = new Sink();
                EscPosPrinter printer = EscPosPrinter.start(
                        "bench/printer",
                        new TcpLink("127.0.0.1", sink.port()),
                        Clock.systemUTC(),
                        PrinterSettings.of(profile));
                PrintStation station = PrintStation.start("bench/printer", List.of(printer), Clock.systemUTC())) {
            byte[] bytes = new SlipEncoder(PrinterSettings.of(profile)).bytes(slip);
            var tapped = new long[SLIPS];
            var raw = new long[SLIPS];
            for (int n = 0; n < SLIPS; n++) {
                long begun = System.nanoTime();
                String ticket = client.issue().ticket();
                JobLog log = new JobLog() {
                    @Override
                    public void sending(String device, int copy) throws IOException {
                        client.slip(ticket, "SENDING");
                    }
                };
                CompletableFuture<SlipResult> job = station.print(slip, log);
                tapped[n] = sink.awaitJob() - begun;
                job.get();
                raw[n] = sendRaw(bytes);
            }
            double median = Latencies.of(tapped, SLIPS).ms(50);
            run.report().atMost("tap to last byte on TCP, median", median, "ms", 150);
            double bare = Latencies.of(raw, SLIPS).ms(50);
            run.report().against("tap to last byte on TCP, median", median, "ms", bare, "same bytes, raw");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a slip was not printed", e);
        }
    }

    private static long sendRaw(byte[] bytes) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket near = new Socket(door.getInetAddress(), door.getLocalPort());
                Socket far = door.accept()) {
            long begun = System.nanoTime();
            near.getOutputStream().write(bytes);
            int left = bytes.length;
            byte[] buffer = new byte[8192];
            while (left > 0) {
                left -= far.getInputStream().read(buffer);
            }
            return System.nanoTime() - begun;
        }
    }

    private static Slip slip() {
        return new Slip(
                "UBND phường Xuân Hòa\nBộ phận một cửa",
                List.of("Đăng ký hộ tịch"),
                "A 042",
                List.of(
                        Line.large("Quầy: 8"),
                        Line.normal("Số người chờ trước: 3"),
                        Line.normal("Lấy số lúc 07:42 23/11/2026"),
                        Line.small("Số được gọi tối đa 3 lần. Vắng mặt khi được gọi, xin báo nhân viên.")),
                "http://192.168.1.10:8080/t/20261123-A-42",
                "Quét mã để theo dõi lượt",
                false,
                false);
    }

    /** A printer that is always well and prints at once: answers what is asked, and says when a job's last byte came. */
    private static final class Sink implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final BlockingQueue<Long> ends = new LinkedBlockingQueue<>();

        Sink() throws IOException {
            Thread.ofPlatform().daemon().name("sink").start(this::serve);
        }

        int port() {
            return door.getLocalPort();
        }

        /** When the last byte of the next job came. */
        long awaitJob() throws InterruptedException {
            Long end = ends.poll(20, TimeUnit.SECONDS);
            if (end == null) {
                throw new IllegalStateException("a slip did not come out within 20 s");
            }
            return end;
        }

        private void serve() {
            try (Socket client = door.accept()) {
                client.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream();
                byte[] tail = new byte[QUESTION];
                int questions = 0;
                for (int octet = in.read(); octet >= 0; octet = in.read()) {
                    System.arraycopy(tail, 1, tail, 0, QUESTION - 1);
                    tail[QUESTION - 1] = (byte) octet;
                    if (tail[8] == 0x10 && tail[9] == 0x04) { // DLE EOT n
                        out.write(0x12);
                    } else if (tail[0] == 0x1D && tail[1] == 0x28 && tail[2] == 0x48 && tail[3] == 6) { // GS ( H
                        if (++questions % 2 == 0) {
                            ends.add(System.nanoTime());
                        }
                        out.write(new byte[] {0x37, 0x22, tail[7], tail[8], tail[9], tail[10], 0});
                    }
                }
            } catch (IOException e) {
                System.out.println("# the sink ends: " + e.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
