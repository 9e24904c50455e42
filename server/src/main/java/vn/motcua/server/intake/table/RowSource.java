package vn.motcua.server.intake.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file's rows, one after the other. One thread. */
public interface RowSource extends Closeable {

    /**
     * The next row; null after the last one.
     *
     * @throws UnreadableFile if the file cannot be read on
     */
    @Nullable
    RawRow next() throws IOException;

    /** How much of the file is read, 0 to 1. */
    double progress();
}
