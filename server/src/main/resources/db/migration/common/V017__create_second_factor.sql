-- the second step of signing in: a key shared with the person's authenticator, encrypted under a key beside the database
CREATE TABLE second_factor (
    staff_id  TEXT   PRIMARY KEY REFERENCES staff (id),
    secret    TEXT   NOT NULL,
    last_step BIGINT NOT NULL, -- the newest step of 30 seconds whose code was accepted: none is accepted twice
    since_ms  BIGINT NOT NULL
);

-- codes for whoever has lost the authenticator, each good for one sign-in; stored as SHA-256 only
CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY,
    staff_id  TEXT NOT NULL REFERENCES staff (id)
);

CREATE INDEX recovery_code_of_staff ON recovery_code (staff_id);
