package vn.motcua.domain.procedure;

/** How far a procedure can be done over the internet (NĐ 42/2022), and the scale before it. */
public enum OnlineLevel {
    /** Toàn trình: from handing in to the result. */
    FULL,
    /** Một phần. */
    PARTIAL,
    /** It can be handed in online; the record does not say how far it goes. */
    AVAILABLE,
    NONE,
    /** Mức độ 3 of the scale before 2022. */
    LEVEL_3,
    /** Mức độ 4 of the scale before 2022. */
    LEVEL_4,
    /** The record says nothing about it. */
    UNKNOWN;

    /** Whether a citizen can hand in from home. */
    public boolean isPossible() {
        return this != NONE && this != UNKNOWN;
    }
}
