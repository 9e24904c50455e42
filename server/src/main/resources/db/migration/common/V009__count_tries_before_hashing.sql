-- tries that were let through to a password check, counted before it; the key is a hash and names nobody
CREATE TABLE sign_in_try (
    try_key    TEXT    PRIMARY KEY,
    tries      INTEGER NOT NULL,
    counted_ms BIGINT  NOT NULL
);

-- browsers in which a person has signed in before; tokens are stored as SHA-256 only
CREATE TABLE known_computer (
    token_hash TEXT   PRIMARY KEY,
    staff_id   TEXT   NOT NULL REFERENCES staff (id),
    seen_ms    BIGINT NOT NULL
);

-- until when a one-time password opens; 0: not known, see StaffStore
ALTER TABLE staff ADD COLUMN password_until_ms BIGINT NOT NULL DEFAULT 0;

-- where a session was begun, for its owner and for administrators
ALTER TABLE staff_session ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
