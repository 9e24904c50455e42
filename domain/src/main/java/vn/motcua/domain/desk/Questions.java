package vn.motcua.domain.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.refusal.DeskAnswer;

/**
 * "Người dân hỏi, cơ quan chức năng trả lời": questions that citizens leave at a procedure, and what the desk answers.
 * Nobody is asked who they are.
 */
public interface Questions {

    /** Longest question, in characters. */
    int LONGEST_QUESTION = 1_000;

    /** Longest answer, in characters. */
    int LONGEST_ANSWER = 4_000;

    /**
     * Leaves a question. It is published only with its answer, after a clerk has read it.
     *
     * @param place where it was asked; for the limit on how many come from one place, never stored with the question
     */
    Asked ask(ProcedureCode procedure, String text, String place);

    /** What became of a question. */
    enum Asked {
        RECEIVED,
        /** It looks like spam, or names persons, telephone numbers or identity numbers: a clerk sees it apart. */
        HELD,
        /** Empty, too short or too long. */
        NOT_A_QUESTION,
        /** Too many from one place. */
        TOO_MANY
    }

    /** Answered and published, newest answer first. */
    List<Question> listPublished(ProcedureCode procedure, int limit);

    /** Published questions whose words fit, best first; for a blank text, the newest. */
    List<Question> search(String text, int limit);

    /** For staff: what waits for an answer, oldest first; held ones too if asked for. */
    List<Question> listOpen(boolean held);

    /**
     * Answers and publishes, or corrects an answer.
     *
     * @param question the question as it shall stand, in case something personal has to go
     * @param by account of an authorised clerk
     */
    DeskAnswer<DeskAnswer.Nothing> answer(long id, String question, String answer, String by);

    /** Puts a question away unanswered, or takes a published one down. */
    DeskAnswer<DeskAnswer.Nothing> reject(long id, String by);

    /** @param answer empty while it waits */
    record Question(
            long id,
            ProcedureCode procedure,
            String text,
            Instant askedAt,
            boolean held,
            Optional<String> answer,
            Optional<Instant> answeredAt) {}
}
