package vn.motcua.hardware.printer.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries IPP packets over HTTP, one at a time, and knows whether anything of one has left. Any thread. */
final class IppExchange implements AutoCloseable {

    private static final int LONGEST_ANSWER = 1_000_000;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final IppAddress address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // printers stumble over the offer of HTTP/2
            .connectTimeout(CONNECT)
            .build();

    IppExchange(IppAddress address) {
        this.address = address;
    }

    /**
     * @param document follows the packet; may be empty
     * @param begun set as soon as something of the request may have left
     * @throws IppRefused if the printer answers that it will not
     * @throws IOException if it does not answer in time, or in another language
     */
    IppPacket send(IppPacket packet, byte[] document, Duration within, AtomicBoolean begun) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new IppOutputStream(body).write(packet);
        body.writeBytes(document);
        HttpRequest request = HttpRequest.newBuilder(address.httpUri())
                .header("Content-Type", "application/ipp")
                .POST(new Noticed(BodyPublishers.ofByteArray(body.toByteArray()), begun))
                .build();
        byte[] answer = answer(request, within);
        IppPacket read;
        try {
            read = new IppInputStream(new ByteArrayInputStream(answer)).readPacket();
        } catch (IOException | RuntimeException e) {
            throw new IOException("'%s' answers, but not as a printer does: %s".formatted(address, e.getMessage()), e);
        }
        if (read.getCode() >= 0x0100) { // RFC 8011, section 5.1.6.4 and appendix B: below are the good ones
            throw new IppRefused("'%s' refuses: %s".formatted(address, read.getStatus()));
        }
        return read;
    }

    private byte[] answer(HttpRequest request, Duration within) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> coming = http.sendAsync(
                request,
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    if (answer.size() + bytes.length > LONGEST_ANSWER) {
                        throw new IllegalStateException("an answer without end");
                    }
                    answer.writeBytes(bytes);
                })));
        try {
            int status = coming.get(within.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new IppRefused("'%s' answers HTTP %s%s".formatted(address, status, hint(status)));
            }
            return answer.toByteArray();
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException("'%s' gives no answer within %s ms".formatted(address, within.toMillis()), e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while '%s' was to answer".formatted(address));
        } catch (ExecutionException e) {
            throw new IOException("'%s': %s".formatted(address, cause(e)), e.getCause());
        }
    }

    private static String cause(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String hint(int status) {
        return switch (status) {
            case 401, 403 -> ": it wants a password or a permitted computer; allow printing without one";
            case 404, 405 -> ": no printer at this path; usual ones are /ipp/print and /ipp";
            case 426 -> ": it wants encryption; allow printing without it";
            default -> "";
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Notices that a body is asked for: only then is there a connection, and the head of the request on it. */
    private record Noticed(BodyPublisher body, AtomicBoolean begun) implements BodyPublisher {

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            begun.set(true);
            body.subscribe(subscriber);
        }
    }
}
