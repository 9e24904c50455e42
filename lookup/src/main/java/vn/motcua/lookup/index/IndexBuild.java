package vn.motcua.lookup.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import vn.motcua.domain.procedure.ProcedureSheet;

/** Writes an index, sheet by sheet. */
public final class IndexBuild {

    /** Of the heap, before a segment goes to disk. The server has 256 MB in all. */
    private static final double BUFFER_MB = 16;

    private IndexBuild() {}

    /** Returns when all of it is on disk. */
    public static void write(Directory directory, Supplier<Stream<ProcedureSheet>> sheets) throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setUseCompoundFile(false);
        try (var writer = new IndexWriter(directory, config);
                Stream<ProcedureSheet> all = sheets.get()) {
            for (Iterator<ProcedureSheet> each = all.iterator(); each.hasNext(); ) {
                writer.addDocument(SheetDocument.of(each.next()));
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }
}
