package vn.motcua.server.record;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the record is watched.
 *
 * @param directory where {@code motcua.head} and {@code motcua.key} are kept; without it, beside the database. Another
 *     disk makes it harder to change both
 * @param nightly when everything is checked and what was kept long enough is deleted, in the hall's own time
 * @param share of one processor that a check takes at most, in per cent
 */
@ConfigurationProperties("motcua.record")
public record RecordProperties(
        @Nullable Path directory,
        @DefaultValue("03:30") LocalTime nightly,
        @DefaultValue("20") int share) {

    public RecordProperties {
        if (share < 1 || share > 100) {
            throw new IllegalArgumentException("motcua.record.share is 1 to 100 per cent, got " + share);
        }
    }

    Path directoryOr(Path storage) {
        return directory == null ? storage : directory;
    }
}
