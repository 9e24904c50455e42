package vn.motcua.kiosk.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.ProcedureCode;

/** Citizens' questions from another computer: read and asked over HTTP. What staff do with them is not done from a kiosk. */
public final class RemoteQuestions implements Questions, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Wire wire;

    private RemoteQuestions(Wire wire) {
        this.wire = wire;
    }

    /**
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of this kiosk
     */
    public static RemoteQuestions start(URI server, String token) {
        return new RemoteQuestions(new Wire(server, token, PATIENCE));
    }

    /** @throws UncheckedIOException if the question did not get through */
    @Override
    public Asked ask(ProcedureCode procedure, String text, String place) {
        try {
            Wire.Reply reply =
                    wire.tell("/api/v1/procedures/%s/questions".formatted(procedure), "", Map.of("text", text));
            return switch (reply.status()) {
                case 201 -> Asked.valueOf(reply.body().path("asked").asString());
                case 400 -> Asked.NOT_A_QUESTION;
                case 429 -> Asked.TOO_MANY;
                default -> throw unexpected(reply);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if nobody answers */
    @Override
    public List<Question> listPublished(ProcedureCode procedure, int limit) {
        return list("/api/v1/procedures/%s/questions?limit=%s".formatted(procedure, limit));
    }

    /** @throws UncheckedIOException if nobody answers */
    @Override
    public List<Question> search(String text, int limit) {
        return list("/api/v1/questions/search?q=%s&limit=%s"
                .formatted(URLEncoder.encode(text, StandardCharsets.UTF_8), limit));
    }

    private List<Question> list(String path) {
        try {
            Wire.Reply reply = wire.ask(path);
            if (!reply.isGood()) {
                throw unexpected(reply);
            }
            return HallReader.list(reply.body().path("questions"), RemoteQuestions::question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The interface tells no time of asking; a kiosk shows that of the answer. */
    private static Question question(JsonNode node) {
        Optional<Instant> answered = node.path("answeredAt").isString()
                ? Optional.of(Instant.parse(node.path("answeredAt").asString()))
                : Optional.empty();
        String answer = node.path("answer").asString("");
        return new Question(
                node.path("id").asLong(),
                new ProcedureCode(node.path("procedure").asString()),
                node.path("question").asString(),
                answered.orElse(Instant.EPOCH),
                false,
                answer.isEmpty() ? Optional.empty() : Optional.of(answer),
                answered);
    }

    private static IOException unexpected(Wire.Reply reply) {
        return new IOException("answer %s %s"
                .formatted(reply.status(), reply.body().path("title").asString("")));
    }

    @Override
    public List<Question> listOpen(boolean held) {
        throw forStaff();
    }

    @Override
    public void answer(long id, String question, String answer, String by) {
        throw forStaff();
    }

    @Override
    public void reject(long id, String by) {
        throw forStaff();
    }

    private static UnsupportedOperationException forStaff() {
        return new UnsupportedOperationException("questions are answered at the server, not at a kiosk");
    }

    @Override
    public void close() {
        wire.close();
    }
}
