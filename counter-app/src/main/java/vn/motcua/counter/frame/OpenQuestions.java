package vn.motcua.counter.frame;

import java.util.List;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.desk.Questions.Question;

/**
 * Questions that wait for an answer, each in exactly one of two lists.
 *
 * @param plain as they came, oldest first
 * @param held held back to be looked at, oldest first
 */
public record OpenQuestions(List<Question> plain, List<Question> held) {

    public static OpenQuestions of(Questions door) {
        List<Question> all = door.listOpen(true); // held ones besides the others
        return new OpenQuestions(
                all.stream().filter(question -> !question.held()).toList(),
                all.stream().filter(Question::held).toList());
    }

    int count() {
        return plain.size() + held.size();
    }
}
