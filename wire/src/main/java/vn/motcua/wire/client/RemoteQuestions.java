package vn.motcua.wire.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.wire.json.QuestionMessages;

/** Citizens' questions from another computer: read and asked over HTTP. What staff do with them is not done from a kiosk. */
public final class RemoteQuestions implements Questions, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerClient client;

    private RemoteQuestions(ServerClient client) {
        this.client = client;
    }

    /**
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of this kiosk
     */
    public static RemoteQuestions start(URI server, String token) {
        return new RemoteQuestions(new ServerClient(server, token, PATIENCE));
    }

    /** @throws UncheckedIOException if the question did not get through */
    @Override
    public Asked ask(ProcedureCode procedure, String text, String place) {
        try {
            ServerClient.Reply reply = client.post(
                    "/api/v1/procedures/%s/questions".formatted(procedure), "", new QuestionMessages.Question(text));
            return switch (reply.status()) {
                case 201 -> {
                    Asked asked = reply.read(QuestionMessages.Outcome.class).asked();
                    if (asked == null) {
                        throw unexpected(reply);
                    }
                    yield asked;
                }
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
            ServerClient.Reply reply = client.get(path);
            if (!reply.isGood()) {
                throw unexpected(reply);
            }
            return reply.read(QuestionMessages.Answers.class).toQuestions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IOException unexpected(ServerClient.Reply reply) throws IOException {
        return new IOException(
                "answer %s %s".formatted(reply.status(), reply.problem().titleOr("")));
    }

    @Override
    public List<Question> listOpen(boolean held) {
        throw forStaff();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> answer(long id, String question, String answer, String by) {
        throw forStaff();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> reject(long id, String by) {
        throw forStaff();
    }

    private static UnsupportedOperationException forStaff() {
        return new UnsupportedOperationException("questions are answered at the server, not at a kiosk");
    }

    @Override
    public void close() {
        client.close();
    }
}
