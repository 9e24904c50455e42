-- how long things are kept, where that differs from the usual
CREATE TABLE retention (
    what TEXT    PRIMARY KEY,
    days INTEGER NOT NULL
);

-- one row. head_kept: whether the head of the record is kept apart from the database
CREATE TABLE record_state (
    id        INTEGER PRIMARY KEY,
    head_kept INTEGER NOT NULL
);
INSERT INTO record_state (id, head_kept) VALUES (1, 0);
