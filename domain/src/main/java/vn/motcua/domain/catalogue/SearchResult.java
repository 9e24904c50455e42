package vn.motcua.domain.catalogue;

import java.util.List;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.service.Wording;

/** What a search has to say. Every kind carries what was found, best first; it may be empty. */
public sealed interface SearchResult {

    List<Hit> hits();

    /**
     * One procedure found.
     *
     * @param score higher is better; comparable within one finding only
     */
    record Hit(ProcedureHeading heading, double score) {}

    /**
     * An answer to a question asked back.
     *
     * @param codes the procedures it means, best first
     */
    record Choice(Wording label, List<ProcedureCode> codes) {

        public Choice {
            codes = List.copyOf(codes);
        }
    }

    /** These, best first; never empty. */
    record Found(List<Hit> hits) implements SearchResult {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The words fit several intentions: the citizen is asked which.
     *
     * @param choices two to four
     */
    record AskBack(List<Choice> choices, List<Hit> hits) implements SearchResult {

        public AskBack {
            choices = List.copyOf(choices);
            hits = List.copyOf(hits);
        }
    }

    /** The words ask for something that is no procedure (weather, a person, the opening hours): send them to the information counter. */
    record NoProcedure(List<Hit> hits) implements SearchResult {

        public NoProcedure {
            hits = List.copyOf(hits);
        }
    }

    /** It may be a procedure, but nothing in the catalogue comes near. */
    record Nothing() implements SearchResult {

        @Override
        public List<Hit> hits() {
            return List.of();
        }
    }
}
