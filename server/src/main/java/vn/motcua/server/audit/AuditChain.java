package vn.motcua.server.audit;

import java.util.List;
import vn.motcua.server.chain.Links;

/** How a row of the audit log is tied to the one before. The first column says which form of the chain this is. */
final class AuditChain {

    private static final String FORM = "motcua-audit-1";

    private AuditChain() {}

    static String link(String previous, long seq, long atMs, AuditEvent event) {
        return Links.link(previous, columns(seq, atMs, event.kind().name(), event));
    }

    static List<Object> columns(long seq, long atMs, String kind, AuditEvent event) {
        return columns(
                seq,
                atMs,
                kind,
                event.actor(),
                event.address(),
                event.subject(),
                event.before(),
                event.after(),
                event.correlation());
    }

    static List<Object> columns(long seq, long atMs, String kind, String... texts) {
        var columns = new java.util.ArrayList<Object>(List.of(FORM, seq, atMs, kind));
        columns.addAll(List.of(texts));
        return List.copyOf(columns);
    }
}
