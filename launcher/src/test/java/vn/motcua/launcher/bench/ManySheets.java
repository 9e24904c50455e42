package vn.motcua.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Wording;
import vn.motcua.launcher.relevance.CatalogueFile;

/**
 * A large catalogue made of a real one: each name with one word left out and two words of another name put in, under a
 * code of its own. The same each time.
 */
final class ManySheets {

    private ManySheets() {}

    static Stream<ProcedureSheet> of(CatalogueFile file, int count) {
        List<ProcedureSheet> real;
        try (Stream<ProcedureSheet> sheets = file.sheets()) {
            real = sheets.toList();
        }
        var random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(number -> number < real.size()
                        ? real.get(number)
                        : varied(
                                real.get(number % real.size()), real.get(random.nextInt(real.size())), number, random));
    }

    private static ProcedureSheet varied(ProcedureSheet sheet, ProcedureSheet other, int number, Random random) {
        List<String> words = new ArrayList<>(List.of(sheet.procedure().name().split(" ")));
        String[] others = other.procedure().name().split(" ");
        words.remove(random.nextInt(words.size()));
        for (int added = 0; added < 2; added++) {
            words.add(random.nextInt(words.size() + 1), others[random.nextInt(others.length)]);
        }
        String name = String.join(" ", words);
        Procedure real = sheet.procedure();
        var varied = new Procedure(
                new ProcedureCode("%d.%06d".formatted(8 + number / 1_000_000, number % 1_000_000)),
                name,
                new Wording(name, name),
                real.field(),
                real.ministry(),
                real.levels(),
                real.agencies(),
                real.applicants(),
                real.papers(),
                real.cases(),
                real.methods(),
                real.steps(),
                real.requirements(),
                real.legalBasis(),
                real.results(),
                real.online(),
                real.decisionNo(),
                real.source(),
                real.complete());
        return new ProcedureSheet(varied, sheet.service(), false, "", Optional.empty());
    }
}
