package vn.motcua.domain.procedure;

import vn.motcua.domain.service.Wording;

/**
 * One document a procedure asks for.
 *
 * @param name English repeats the Vietnamese where nobody has translated it
 * @param originals how many originals to hand in or show; 0 with 0 copies: the record does not say
 * @param copies how many copies
 * @param form the file name of the form to fill in; empty for none
 */
public record Paper(Wording name, Role role, int originals, int copies, String form) {

    /** What happens to it at the counter. */
    public enum Role {
        /** Nộp: it stays with the dossier. */
        SUBMIT,
        /** Xuất trình: shown, and taken home again. */
        PRESENT,
        /** Lưu ý: a remark, not a paper. */
        NOTE
    }

    /** Whether it is something to bring, and not a mere remark. */
    public boolean isToBring() {
        return role != Role.NOTE;
    }
}
