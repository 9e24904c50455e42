package vn.motcua.server.intake;

import org.jspecify.annotations.Nullable;
import vn.motcua.server.intake.text.Words;

/** What the catalogue has already. */
public interface KnownProcedures {

    /** The official name under a code, if the catalogue has it and its {@link Words#ofName words} are others; else null. */
    @Nullable
    String findOtherName(String code, String words);

    /** Whether a procedure has this name, see {@link Words#ofName}. */
    boolean hasName(String name);
}
