package vn.motcua.server.journal;

/** A row of the journal without its hash. */
record JournalRow(String hall, long seq, long atMs, int day, String request, String actor, String kind, String body) {}
