package vn.motcua.server.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.RecordFault.Kind;
import vn.motcua.domain.audit.RecordFault.Part;
import vn.motcua.server.chain.Chain;
import vn.motcua.server.chain.Link;
import vn.motcua.server.chain.Tip;

/** Holds the database against the head that was kept apart. The database may be ahead of it, never behind. */
final class HeadCompare {

    private HeadCompare() {}

    /** @param kept whether a head is to be expected at all: not before the first start that keeps one */
    static List<RecordFault> findings(HeadFile.Found found, Chain journal, Chain audit, boolean kept, boolean running) {
        return switch (found) {
            case HeadFile.Found.Present(Head head) -> {
                List<RecordFault> all = new ArrayList<>();
                boolean exact = head.closed() && !running;
                compare(journal, head.journal(), exact).ifPresent(all::add);
                compare(audit, head.audit(), exact).ifPresent(all::add);
                yield all;
            }
            case HeadFile.Found.Nothing() -> kept ? List.of(about(Kind.HEAD_MISSING, "motcua.head")) : List.of();
            case HeadFile.Found.Missing(String file) -> List.of(about(Kind.HEAD_MISSING, file));
            case HeadFile.Found.Forged(String why) -> List.of(about(Kind.HEAD_FORGED, why));
        };
    }

    private static RecordFault about(Kind kind, String detail) {
        return new RecordFault(Part.HEAD, kind, 0, Optional.empty(), detail);
    }

    private static Optional<RecordFault> compare(Chain chain, Tip kept, boolean exact) {
        Tip tip = chain.tip();
        if (tip.seq() < kept.seq()) {
            return Optional.of(
                    tip.seq() == 0
                            ? new RecordFault(
                                    chain.part(), Kind.EMPTIED, 1, Optional.empty(), Long.toString(kept.seq()))
                            : new RecordFault(
                                    chain.part(),
                                    Kind.CUT,
                                    tip.seq() + 1,
                                    at(chain, tip.seq()),
                                    Long.toString(kept.seq())));
        }
        Optional<Link> there = chain.find(kept.seq());
        Tip beginning = chain.beginning();
        boolean purged = beginning.seq() > kept.seq() || beginning.equals(kept); // its proof is the record of the purge
        if (!purged && there.filter(link -> link.hash().equals(kept.hash())).isEmpty()) {
            return Optional.of(new RecordFault(
                    chain.part(),
                    Kind.REWRITTEN,
                    kept.seq(),
                    there.map(link -> Instant.ofEpochMilli(link.atMs())),
                    there.map(Link::hash).orElse("")));
        }
        return exact && tip.seq() > kept.seq()
                ? Optional.of(new RecordFault(
                        chain.part(), Kind.ADDED, kept.seq() + 1, at(chain, kept.seq() + 1), Long.toString(tip.seq())))
                : Optional.empty();
    }

    private static Optional<Instant> at(Chain chain, long seq) {
        return chain.find(seq).map(link -> Instant.ofEpochMilli(link.atMs()));
    }
}
