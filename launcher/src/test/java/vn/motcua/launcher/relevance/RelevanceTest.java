package vn.motcua.launcher.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.domain.catalogue.Finder.Scope;
import vn.motcua.lookup.text.VietnameseText;

/** What the search must show on the real catalogue. Skipped, and saying so, where that does not lie beside the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

    private static final double TWO_POINTS = 0.02;

    private Map<String, Tally> asTyped = Map.of();
    private Map<String, Tally> stripped = Map.of();

    @BeforeAll
    void ask() throws IOException {
        Optional<Path> data = sharedData();
        if (data.isEmpty()) {
            System.out.println(
                    "NOT PROVEN HERE: there is no shared/data beside the project, relevance was not counted");
        }
        assumeThat(data).as("shared/data beside the project").isPresent();
        try (var relevance = new Relevance(
                data.orElseThrow().resolve("procedures.jsonl"),
                data.orElseThrow().resolve("queries.jsonl"))) {
            asTyped = relevance.ask(Scope.RECEIVED_HERE, text -> text);
            stripped = relevance.ask(Scope.RECEIVED_HERE, VietnameseText::fold);
        }
    }

    private static Optional<Path> sharedData() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data"))
                .filter(folder -> Files.isReadable(folder.resolve("queries.jsonl")))
                .findFirst();
    }

    private static Tally of(Map<String, Tally> tallies, String kind) {
        return Objects.requireNonNull(tallies.get(kind), kind);
    }

    @Test
    void citizens_phrasings_find_their_procedure() {
        assertThat(of(asTyped, "clear").hitAt1()).isGreaterThanOrEqualTo(0.85);
        assertThat(of(asTyped, "clear").hitAt5()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void names_find_their_procedure() {
        assertThat(of(asTyped, "name_lookup").hitAt1()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void without_diacritics_it_is_nearly_the_same() {
        assertThat(of(stripped, "clear").hitAt1())
                .isGreaterThanOrEqualTo(of(asTyped, "clear").hitAt1() - TWO_POINTS);
        assertThat(of(stripped, "clear").hitAt5())
                .isGreaterThanOrEqualTo(of(asTyped, "clear").hitAt5() - TWO_POINTS);
        assertThat(of(stripped, "name_lookup").hitAt1())
                .isGreaterThanOrEqualTo(of(asTyped, "name_lookup").hitAt1() - TWO_POINTS);
    }

    @Test
    void what_is_no_procedure_is_told_so() {
        assertThat(of(asTyped, "out_of_scope").turnedAway()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void what_may_mean_several_things_is_asked_back() {
        assertThat(of(asTyped, "ambiguous").askedBack()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void clear_questions_are_neither_asked_back_nor_turned_away() {
        assertThat(of(asTyped, "clear").knownAskedBack()).isLessThanOrEqualTo(0.05);
        assertThat(of(asTyped, "clear").knownTurnedAway()).isLessThanOrEqualTo(0.05);
    }
}
