package vn.motcua.domain.catalogue;

/** Finds procedures by citizens' words. May be asked from any thread. */
public interface Finder extends AutoCloseable {

    /**
     * Searches as the citizen types, or for a whole question.
     *
     * @param text as typed: with or without diacritics, whole sentences, a code; may be blank
     * @param scope where to look
     * @param limit of hits, 1 or more
     */
    SearchResult find(String text, Scope scope, int limit);

    /** Which procedures count. */
    enum Scope {
        /** What this desk receives. */
        RECEIVED_HERE,
        EVERYTHING
    }

    @Override
    void close();
}
