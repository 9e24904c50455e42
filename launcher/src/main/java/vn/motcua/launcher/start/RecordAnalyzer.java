package vn.motcua.launcher.start;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.motcua.domain.journal.EntryUnreadable;
import vn.motcua.server.record.RecordWords;
import vn.motcua.server.storage.BackupFailed;

/** A record that cannot be gone on from, or that cannot be copied, ends the start in words, without a stack trace. */
final class RecordAnalyzer {

    /** The desk's own zone may not be known yet; the words say the offset. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy xxx").withZone(ZONE);

    private RecordAnalyzer() {}

    private static Stream<RecordWords> languages() {
        return Stream.of(new RecordWords(Locale.ROOT, ZONE), new RecordWords(Locale.ENGLISH, ZONE));
    }

    /** An entry that was changed so that it cannot be read. */
    static final class Unreadable extends AbstractFailureAnalyzer<EntryUnreadable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, EntryUnreadable cause) {
            String found = languages()
                    .map(words -> words.get(
                            "unreadable",
                            Long.toString(cause.position()),
                            words.get("at", TIME.format(cause.at())),
                            cause.kind(),
                            cause.why()))
                    .collect(Collectors.joining("\n"));
            String action =
                    languages().map(words -> words.get("unreadable.todo")).collect(Collectors.joining("\n"));
            return new FailureAnalysis(found, action, cause);
        }
    }

    /** The copy before an update could not be made. */
    static final class NoBackup extends AbstractFailureAnalyzer<BackupFailed> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, BackupFailed cause) {
            String action = languages().map(words -> words.get("backup.todo")).collect(Collectors.joining("\n"));
            return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
        }
    }
}
