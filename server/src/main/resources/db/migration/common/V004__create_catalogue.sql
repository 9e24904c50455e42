-- days are counted from 1970-01-01; a catalogue is never rewritten: what holds follows from the imports that are applied

-- one row. edition: which rows of procedure_shown count; applied: grows with every import applied or taken back
CREATE TABLE catalogue_state (
    id      INTEGER PRIMARY KEY,
    mark    TEXT    NOT NULL,
    edition BIGINT  NOT NULL,
    applied BIGINT  NOT NULL,
    day     INTEGER NOT NULL
);

CREATE TABLE catalogue_import (
    id         BIGINT  PRIMARY KEY,
    file       TEXT    NOT NULL,
    whole_list INTEGER NOT NULL,
    account    TEXT    NOT NULL,
    at_ms      BIGINT  NOT NULL,
    state      TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    applied    BIGINT  NOT NULL,
    bundled    INTEGER NOT NULL,
    row_count  INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    changed    INTEGER NOT NULL,
    abolished  INTEGER NOT NULL,
    unchanged  INTEGER NOT NULL,
    faulty     INTEGER NOT NULL,
    failure_vi TEXT    NOT NULL,
    failure_en TEXT    NOT NULL
);

CREATE TABLE catalogue_flaw (
    import_id   BIGINT  NOT NULL,
    place       INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    line        INTEGER NOT NULL,
    column_name TEXT    NOT NULL,
    code        TEXT    NOT NULL,
    found       TEXT    NOT NULL,
    mend        TEXT    NOT NULL,
    PRIMARY KEY (import_id, place)
);

CREATE TABLE catalogue_flaw_count (
    import_id BIGINT  NOT NULL,
    kind      TEXT    NOT NULL,
    times     INTEGER NOT NULL,
    PRIMARY KEY (import_id, kind)
);

-- what an import says of a procedure; from_day is empty when the file gives none: then the day of the import counts.
-- gone: abolished. Among those that have begun, the one with the latest day counts, a day before the import being the day of the import
CREATE TABLE procedure_version (
    import_id BIGINT  NOT NULL,
    code      TEXT    NOT NULL,
    from_day  INTEGER,
    until_day INTEGER,
    gone      INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    short_vi  TEXT    NOT NULL,
    short_en  TEXT    NOT NULL,
    field     TEXT    NOT NULL,
    levels    INTEGER NOT NULL,
    online    TEXT    NOT NULL,
    hash      TEXT    NOT NULL,
    change    TEXT    NOT NULL,
    differs   TEXT    NOT NULL,
    PRIMARY KEY (import_id, code)
);
CREATE INDEX procedure_versions ON procedure_version (code, import_id);

CREATE TABLE procedure_body (
    import_id BIGINT NOT NULL,
    code      TEXT   NOT NULL,
    body      TEXT   NOT NULL,
    PRIMARY KEY (import_id, code)
);

-- span_day: when the decision was signed, else from when it holds, else when it was imported
CREATE TABLE procedure_announcement (
    import_id    BIGINT  NOT NULL,
    code         TEXT    NOT NULL,
    decision     TEXT    NOT NULL,
    decision_day INTEGER,
    issuer       TEXT    NOT NULL,
    change       TEXT    NOT NULL,
    from_day     INTEGER,
    until_day    INTEGER,
    span_day     INTEGER NOT NULL,
    PRIMARY KEY (import_id, code)
);
CREATE INDEX procedure_announcements ON procedure_announcement (code);
CREATE INDEX decisions ON procedure_announcement (decision);

-- what is in force today as the desk tells it, prepared for lists; the next edition is made ready beside this one
CREATE TABLE procedure_shown (
    edition     BIGINT  NOT NULL,
    code        TEXT    NOT NULL,
    import_id   BIGINT  NOT NULL,
    short_vi    TEXT    NOT NULL,
    short_en    TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    field       TEXT    NOT NULL,
    levels      INTEGER NOT NULL,
    online      TEXT    NOT NULL,
    service     TEXT,
    twin        INTEGER NOT NULL,
    changed_day INTEGER,
    PRIMARY KEY (edition, code)
);
CREATE INDEX procedures_shown_by_field ON procedure_shown (edition, field);
CREATE INDEX procedures_shown_by_service ON procedure_shown (edition, service);

CREATE TABLE procedure_overlay (
    code     TEXT    PRIMARY KEY,
    short_vi TEXT,
    short_en TEXT,
    service  TEXT,
    hidden   INTEGER NOT NULL,
    body     TEXT    NOT NULL
);

CREATE TABLE field_service (
    field   TEXT PRIMARY KEY,
    service TEXT NOT NULL
);

CREATE TABLE received_level (
    level TEXT PRIMARY KEY
);

CREATE TABLE synonym (
    said  TEXT NOT NULL,
    meant TEXT NOT NULL,
    PRIMARY KEY (said, meant)
);
