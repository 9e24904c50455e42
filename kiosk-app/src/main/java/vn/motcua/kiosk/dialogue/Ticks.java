package vn.motcua.kiosk.dialogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;

/** Which papers of one sheet a citizen has in hand; kept while they look at other pages of it. One page's thread. */
public final class Ticks {

    private final SheetKey sheet;
    private final Set<Integer> inHand = new TreeSet<>();

    Ticks(SheetKey sheet) {
        this.sheet = sheet;
    }

    SheetKey sheet() {
        return sheet;
    }

    /** @param paper its place in {@link SheetKey#listPapersToBring} */
    public boolean has(int paper) {
        return inHand.contains(paper);
    }

    public void turn(int paper) {
        if (!inHand.remove(paper)) {
            inHand.add(paper);
        }
    }

    public int count() {
        return inHand.size();
    }

    public List<Paper> listMissing(Procedure procedure) {
        List<Paper> papers = sheet.listPapersToBring(procedure);
        return IntStream.range(0, papers.size())
                .filter(paper -> !has(paper))
                .mapToObj(papers::get)
                .toList();
    }

    /**
     * What goes along with the ticket. Who has ticked nothing has said nothing about papers: then none is told as
     * missing either.
     */
    public Preparation prepare(Procedure procedure) {
        List<Paper> papers = sheet.listPapersToBring(procedure);
        List<String> brought = IntStream.range(0, papers.size())
                .filter(this::has)
                .mapToObj(paper -> papers.get(paper).name().vi())
                .limit(Preparation.MOST_PAPERS)
                .toList();
        List<String> missing = inHand.isEmpty()
                ? List.of()
                : listMissing(procedure).stream()
                        .map(paper -> paper.name().vi())
                        .limit(Preparation.MOST_PAPERS - brought.size())
                        .toList();
        return new Preparation(
                procedure.code(),
                procedure.shortName().vi(),
                sheet.findCase(procedure)
                        .map(ProcedureCase::name)
                        .map(name -> name.vi())
                        .orElse(""),
                brought,
                missing);
    }
}
