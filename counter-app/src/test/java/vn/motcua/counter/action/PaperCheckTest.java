package vn.motcua.counter.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event.PapersChecked;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.MissingPaper.Reason;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;

public class PaperCheckTest {

    public static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    public static final TicketId A_042 = new TicketId(LocalDate.of(2026, 11, 23), new Series("A"), 42);
    static final ProcedureCase AT_HOME = aCase("Sinh tại nhà", paper("Văn bản của người làm chứng"));
    static final ProcedureCase BY_PROXY = aCase("Ủy quyền", paper("Văn bản ủy quyền"));

    final Procedure procedure = procedure(List.of(paper("Tờ khai"), note("Giấy tờ tiếng nước ngoài phải dịch")));

    @Nested
    class Without_a_word_before {

        final PaperCheck check = PaperCheck.begin(procedure, Optional.of(AT_HOME), Optional.empty(), Optional.empty());

        @Test
        void lists_what_is_to_bring_in_the_case_and_no_remarks() {
            assertThat(check.lines())
                    .extracting(PaperCheck.Line::name)
                    .containsExactly("Tờ khai", "Văn bản của người làm chứng");
        }

        @Test
        void takes_nothing_for_missing_and_says_that_nobody_has_looked() {
            assertThat(check.listMissing()).isEmpty();
            assertThat(check.countOpen()).isEqualTo(2);
        }

        @Test
        void a_paper_is_looked_at_once_something_is_said_of_it() {
            PaperCheck one = check.with(0, Optional.empty());
            PaperCheck both = one.toggle(1);

            assertThat(one.countOpen()).isEqualTo(1);
            assertThat(both.countOpen()).isZero();
            assertThat(both.toggle(1).countOpen())
                    .as("in order again, and seen")
                    .isZero();
        }

        @Test
        void space_makes_a_paper_not_brought_and_again_in_order() {
            PaperCheck once = check.toggle(1);

            assertThat(once.listMissing())
                    .containsExactly(new MissingPaper("Văn bản của người làm chứng", Reason.NOT_BROUGHT));
            assertThat(once.toggle(1).listMissing()).isEmpty();
        }

        @Test
        void a_reason_makes_a_paper_missing_for_it() {
            assertThat(check.with(0, Optional.of(Reason.NOT_SIGNED)).listMissing())
                    .containsExactly(new MissingPaper("Tờ khai", Reason.NOT_SIGNED));
        }
    }

    @Test
    void begins_with_what_the_citizen_has_said() {
        PaperCheck check =
                PaperCheck.begin(procedure, Optional.of(AT_HOME), Optional.of(said("Sinh tại nhà")), Optional.empty());

        assertThat(check.listMissing()).containsExactly(new MissingPaper("Tờ khai", Reason.NOT_BROUGHT));
        assertThat(check.lines().getFirst().saidMissing()).isTrue();
    }

    @Test
    void what_a_clerk_has_found_counts_more_than_what_the_citizen_said() {
        PaperCheck check = PaperCheck.begin(
                procedure,
                Optional.of(AT_HOME),
                Optional.of(said("Sinh tại nhà")),
                Optional.of(found(BIRTH, new MissingPaper("Văn bản của người làm chứng", Reason.EXPIRED))));

        assertThat(check.listMissing())
                .containsExactly(new MissingPaper("Văn bản của người làm chứng", Reason.EXPIRED));
    }

    @Test
    void keeps_a_paper_that_was_noted_and_has_left_the_catalogue() {
        PaperCheck check = PaperCheck.begin(
                procedure,
                Optional.empty(),
                Optional.empty(),
                Optional.of(found(BIRTH, new MissingPaper("Sổ hộ khẩu", Reason.NOT_BROUGHT))));

        assertThat(check.listMissing()).containsExactly(new MissingPaper("Sổ hộ khẩu", Reason.NOT_BROUGHT));
        assertThat(check.lines().getLast().paper()).isEmpty();
    }

    @Test
    void what_was_said_of_another_procedure_does_not_count() {
        var other = new Preparation(new ProcedureCode("1.000894"), "Kết hôn", "", List.of(), List.of("Tờ khai"));

        PaperCheck check = PaperCheck.begin(procedure, Optional.empty(), Optional.of(other), Optional.empty());

        assertThat(check.listMissing()).isEmpty();
    }

    @Test
    void a_name_that_the_journal_has_cut_is_known_again() {
        String name = "Giấy ".repeat(200);
        Procedure wordy = procedure(List.of(paper(name)));
        var said = new Preparation(BIRTH, "Khai sinh", "", List.of(), List.of(name));

        PaperCheck check = PaperCheck.begin(wordy, Optional.empty(), Optional.of(said), Optional.empty());

        assertThat(check.lines()).hasSize(1);
        assertThat(check.listMissing()).hasSize(1);
    }

    @Test
    void of_a_procedure_no_longer_in_force_the_prepared_papers_are_checked() {
        PaperCheck check = PaperCheck.begin(said("Sinh tại nhà"), Optional.empty());

        assertThat(check.lines()).extracting(PaperCheck.Line::name).containsExactly("Giấy chứng sinh", "Tờ khai");
        assertThat(check.listMissing()).containsExactly(new MissingPaper("Tờ khai", Reason.NOT_BROUGHT));
    }

    @Nested
    class The_case {

        @Test
        void is_the_one_the_citizen_chose() {
            assertThat(PaperCheck.findCase(procedure, Optional.of(said("Ủy quyền")), Optional.empty()))
                    .contains(BY_PROXY);
        }

        @Test
        void is_the_one_whose_paper_a_clerk_has_noted() {
            PapersChecked found = found(BIRTH, new MissingPaper("Văn bản ủy quyền", Reason.NOT_CERTIFIED));

            assertThat(PaperCheck.findCase(procedure, Optional.empty(), Optional.of(found)))
                    .contains(BY_PROXY);
        }

        @Test
        void is_asked_when_nobody_has_said() {
            assertThat(PaperCheck.findCase(procedure, Optional.empty(), Optional.empty()))
                    .isEmpty();
        }
    }

    static Preparation said(String caseName) {
        return new Preparation(BIRTH, "Khai sinh", caseName, List.of("Giấy chứng sinh"), List.of("Tờ khai"));
    }

    static PapersChecked found(ProcedureCode code, MissingPaper... missing) {
        return new PapersChecked(A_042, new CounterId(8), code, "Khai sinh", List.of(missing));
    }

    static Procedure procedure(List<Paper> common) {
        return new Procedure(
                BIRTH,
                "Thủ tục đăng ký khai sinh",
                new Wording("Khai sinh", "Birth registration"),
                "Hộ tịch",
                "",
                Set.of(Level.COMMUNE),
                List.of(),
                List.of(),
                common,
                List.of(AT_HOME, BY_PROXY),
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                OnlineLevel.UNKNOWN,
                "",
                new Source("Cổng Dịch vụ công quốc gia", "", "2026-06"),
                true);
    }

    static ProcedureCase aCase(String name, Paper... papers) {
        return new ProcedureCase(new Wording(name, name), List.of(papers));
    }

    static Paper paper(String name) {
        return new Paper(new Wording(name, name), Paper.Role.SUBMIT, 1, 0, "");
    }

    static Paper note(String text) {
        return new Paper(new Wording(text, text), Paper.Role.NOTE, 0, 0, "");
    }
}
