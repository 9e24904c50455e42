package vn.motcua.domain.procedure;

/** At which level of government a procedure is carried out; one procedure may have several. */
public enum Level {
    COMMUNE,
    /** Only in records from before July 2025. */
    DISTRICT,
    PROVINCE,
    MINISTRY,
    OTHER
}
