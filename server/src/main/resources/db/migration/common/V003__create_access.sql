CREATE TABLE staff (
    id              TEXT    PRIMARY KEY,
    account         TEXT    NOT NULL UNIQUE,
    display_name    TEXT    NOT NULL,
    role            TEXT    NOT NULL,
    password_hash   TEXT    NOT NULL,
    password_due    INTEGER NOT NULL,
    active          INTEGER NOT NULL,
    failures        INTEGER NOT NULL,
    locked_until_ms BIGINT  NOT NULL
);

-- tokens are stored as SHA-256 only: a copy of the database lets nobody in
CREATE TABLE staff_session (
    token_hash TEXT   PRIMARY KEY,
    staff_id   TEXT   NOT NULL REFERENCES staff (id),
    created_ms BIGINT NOT NULL,
    seen_ms    BIGINT NOT NULL
);

CREATE TABLE device (
    id         TEXT    PRIMARY KEY,
    name       TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    token_hash TEXT    NOT NULL UNIQUE,
    revoked    INTEGER NOT NULL,
    paired_ms  BIGINT  NOT NULL,
    seen_ms    BIGINT  NOT NULL
);
