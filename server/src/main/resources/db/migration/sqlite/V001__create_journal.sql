-- WITHOUT ROWID: the journal is one tree in order of its key, so an append touches one page, not two
CREATE TABLE journal (
    hall    TEXT    NOT NULL,
    seq     BIGINT  NOT NULL,
    at_ms   BIGINT  NOT NULL,
    day     INTEGER NOT NULL,
    request TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    hash    TEXT    NOT NULL,
    PRIMARY KEY (hall, seq)
) WITHOUT ROWID;

-- a start looks for the newest day only; days are few, entries are many
CREATE INDEX journal_days ON journal (hall, day, seq) WHERE kind = 'DayOpened';
