package vn.motcua.server.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.intake.text.LostLetters;
import vn.motcua.server.intake.text.TextHash;
import vn.motcua.server.intake.text.Words;

/** Compares a row with the rows before it and with the catalogue. Holds a few bytes for each procedure, no texts. */
final class CrossCheck {

    /** Fewer words in common, and it is not the same procedure renamed. */
    private static final double SAME_PROCEDURE = 0.2;

    private final KnownProcedures known;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    CrossCheck(KnownProcedures known) {
        this.known = known;
    }

    ReadRow check(ReadRow reading) {
        if (reading.code().isEmpty()) {
            return reading;
        }
        List<Flaw> flaws = new ArrayList<>();
        @Nullable Integer before = lines.putIfAbsent(reading.code(), reading.line());
        if (before != null) {
            flaws.add(flaw(Flaw.Kind.DUPLICATE_CODE, reading, "code", reading.code(), Integer.toString(before)));
        }
        @Nullable Procedure procedure = reading.procedure();
        if (procedure != null && before == null) {
            checkName(reading, procedure, flaws);
            checkTwin(reading, procedure, flaws);
        }
        return reading.with(flaws);
    }

    private void checkName(ReadRow reading, Procedure procedure, List<Flaw> flaws) {
        String name = Words.ofName(procedure.name());
        @Nullable String knownName = known.findOtherName(reading.code(), name);
        if (knownName == null) {
            return;
        }
        if (LostLetters.isDamaged(procedure.name(), knownName)) {
            flaws.add(flaw(Flaw.Kind.LETTERS_LOST, reading, "name", procedure.name(), Cut.to(knownName, Cut.REPORT)));
            return;
        }
        boolean another = known.hasName(name);
        boolean unlike = common(Words.ofName(knownName), name) < SAME_PROCEDURE;
        if (unlike && (another || reading.change() != Announcement.Change.REPLACED)) {
            flaws.add(flaw(
                    Flaw.Kind.CODE_NAME_MISMATCH, reading, "name", procedure.name(), Cut.to(knownName, Cut.REPORT)));
        }
    }

    private void checkTwin(ReadRow reading, Procedure procedure, List<Flaw> flaws) {
        long key = TextHash.of(Words.ofName(procedure.name()), procedure.field());
        @Nullable String other = names.putIfAbsent(key, reading.code());
        if (other != null) {
            flaws.add(flaw(Flaw.Kind.TWIN_NAME, reading, "name", procedure.name(), other));
        }
    }

    private static Flaw flaw(Flaw.Kind kind, ReadRow reading, String column, String found, String mend) {
        return new Flaw(kind, reading.line(), column, reading.code(), Cut.forReport(found), mend);
    }

    /** Words in common among all words of both, 0 to 1. */
    private static double common(String one, String other) {
        Set<String> all = new HashSet<>(Arrays.asList(one.split(" ")));
        Set<String> theirs = new HashSet<>(Arrays.asList(other.split(" ")));
        Set<String> both = new HashSet<>(all);
        both.retainAll(theirs);
        all.addAll(theirs);
        return (double) both.size() / all.size();
    }
}
