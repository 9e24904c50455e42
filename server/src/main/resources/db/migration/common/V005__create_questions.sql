-- what citizens ask; nobody is asked who they are, and where a question came from is not kept
CREATE TABLE question (
    id             BIGINT PRIMARY KEY,
    procedure_code TEXT   NOT NULL,
    body           TEXT   NOT NULL,
    asked_ms       BIGINT NOT NULL,
    held_why       TEXT   NOT NULL, -- empty: nothing speaks against it
    answer         TEXT   NOT NULL, -- empty: waits for one
    answered_ms    BIGINT NOT NULL,
    answered_by    TEXT   NOT NULL,
    rejected_ms    BIGINT NOT NULL, -- 0: not rejected; a rejected question is deleted after 90 days
    rejected_by    TEXT   NOT NULL,
    folded         TEXT   NOT NULL  -- words of question and answer without diacritics, for search
);
CREATE INDEX question_procedure ON question (procedure_code, answered_ms);

-- texts that led to nothing, counted by day; nothing about the person
CREATE TABLE search_miss (
    text  TEXT    NOT NULL,
    day   BIGINT  NOT NULL, -- days since 1970-01-01, in the hall's zone
    times INTEGER NOT NULL,
    PRIMARY KEY (text, day)
);

-- which papers were missing is read over weeks of a journal that has many other entries
CREATE INDEX journal_papers ON journal (hall, day, seq) WHERE kind = 'PapersChecked';
