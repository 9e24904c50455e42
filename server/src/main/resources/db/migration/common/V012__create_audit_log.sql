-- administrative changes and security events, each tied to the one before; never a password, a token, or anything of a citizen
CREATE TABLE audit_log (
    seq         BIGINT PRIMARY KEY,
    at_ms       BIGINT NOT NULL,
    kind        TEXT   NOT NULL,
    actor       TEXT   NOT NULL, -- '-': unknown
    address     TEXT   NOT NULL,
    subject     TEXT   NOT NULL,
    before_text TEXT   NOT NULL,
    after_text  TEXT   NOT NULL,
    correlation TEXT   NOT NULL,
    hash        TEXT   NOT NULL
);
CREATE INDEX audit_log_at ON audit_log (at_ms);
