package vn.motcua.domain.procedure;

import vn.motcua.domain.service.Wording;

/**
 * One document a procedure asks for.
 *
 * @param originals how many originals to hand in or show
 * @param copies how many copies
 */
public record Paper(Wording name, Role role, int originals, int copies) {

    /** What happens to it at the counter. */
    public enum Role {
        /** Nộp: it stays with the dossier. */
        SUBMIT,
        /** Xuất trình: shown, and taken home again. */
        PRESENT,
        /** Lưu ý: a remark, not a paper. */
        NOTE
    }
}
