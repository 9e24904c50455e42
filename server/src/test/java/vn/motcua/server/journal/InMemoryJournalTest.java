package vn.motcua.server.journal;

import vn.motcua.domain.journal.InMemoryJournal;
import vn.motcua.domain.journal.Journal;

class InMemoryJournalTest implements JournalContract {

    final InMemoryJournal journal = new InMemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Journal another() {
        return journal;
    }
}
