package vn.motcua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.desk.Questions.Asked;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.problem.ProblemTexts;
import vn.motcua.server.problem.WrittenCode;
import vn.motcua.wire.json.QuestionMessages.Answers;
import vn.motcua.wire.json.QuestionMessages.Outcome;
import vn.motcua.wire.json.QuestionMessages.Question;

/** Questions of citizens, at a kiosk or from a phone. Answering is for staff, on their screens. */
@RestController
@RequestMapping("/api/v1")
final class QuestionController {

    private static final int MOST = 50;
    private static final String RETRY_AFTER_S = "3600";

    private final Questions questions;
    private final Catalogue catalogue;

    QuestionController(Questions questions, Catalogue catalogue) {
        this.questions = questions;
        this.catalogue = catalogue;
    }

    @GetMapping({"/procedures/{code}/questions", "/public/procedures/{code}/questions"})
    Answers published(@PathVariable("code") String code, @RequestParam(name = "limit", defaultValue = "20") int limit) {
        ProcedureCode procedure = WrittenCode.read(code);
        return Answers.of(questions.listPublished(procedure, between(limit)));
    }

    @GetMapping({"/questions/search", "/public/questions/search"})
    Answers search(@RequestParam("q") String text, @RequestParam(name = "limit", defaultValue = "10") int limit) {
        if (text.length() > CatalogueController.LONGEST_QUERY) {
            throw new IllegalArgumentException(
                    "field 'q' is over %s characters".formatted(CatalogueController.LONGEST_QUERY));
        }
        return Answers.of(questions.search(text, between(limit)));
    }

    private static int between(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit %s is not 1 to %s".formatted(limit, MOST));
        }
        return limit;
    }

    @PostMapping("/procedures/{code}/questions")
    ResponseEntity<?> ask(
            @PathVariable("code") String code,
            @RequestBody Question body,
            @AuthenticationPrincipal Identity who,
            HttpServletRequest request) {
        return ask(code, body, "device:" + who.id(), request);
    }

    @PostMapping("/public/procedures/{code}/questions")
    ResponseEntity<?> askFromPhone(
            @PathVariable("code") String code, @RequestBody Question body, HttpServletRequest request) {
        return ask(code, body, "address:" + request.getRemoteAddr(), request);
    }

    private ResponseEntity<?> ask(String code, Question body, String place, HttpServletRequest request) {
        ProcedureCode procedure =
                CatalogueController.sheet(catalogue, code).procedure().code();
        Asked asked = questions.ask(procedure, body.text() == null ? "" : body.text(), place);
        return switch (asked) {
            case RECEIVED, HELD -> ResponseEntity.status(HttpStatus.CREATED).body(new Outcome(asked));
            case NOT_A_QUESTION ->
                ResponseEntity.badRequest()
                        .body(ProblemTexts.problem(
                                HttpStatus.BAD_REQUEST, "not-a-question", request, Questions.LONGEST_QUESTION));
            case TOO_MANY ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S)
                        .body(ProblemTexts.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-questions", request));
        };
    }
}
