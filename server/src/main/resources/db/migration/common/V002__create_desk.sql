CREATE TABLE desk (
    id              INTEGER PRIMARY KEY,
    name_vi         TEXT    NOT NULL,
    name_en         TEXT    NOT NULL,
    zone            TEXT    NOT NULL,
    round_the_clock INTEGER NOT NULL,
    max_calls       INTEGER NOT NULL,
    demonstration   INTEGER NOT NULL
);

CREATE TABLE opening_window (
    day_of_week  INTEGER NOT NULL,
    from_minute  INTEGER NOT NULL,
    until_minute INTEGER NOT NULL,
    PRIMARY KEY (day_of_week, from_minute)
);

CREATE TABLE service_group (
    id        TEXT    PRIMARY KEY,
    place     INTEGER NOT NULL,
    name_vi   TEXT    NOT NULL,
    name_en   TEXT    NOT NULL,
    pictogram TEXT    NOT NULL
);

CREATE TABLE service (
    id        TEXT    PRIMARY KEY,
    place     INTEGER NOT NULL,
    series    TEXT    NOT NULL UNIQUE,
    name_vi   TEXT    NOT NULL,
    name_en   TEXT    NOT NULL,
    group_id  TEXT    NOT NULL REFERENCES service_group (id),
    pictogram TEXT    NOT NULL,
    offered   INTEGER NOT NULL
);

CREATE TABLE counter (
    number  INTEGER PRIMARY KEY,
    name_vi TEXT    NOT NULL,
    name_en TEXT    NOT NULL
);

CREATE TABLE counter_service (
    counter    INTEGER NOT NULL REFERENCES counter (number),
    service_id TEXT    NOT NULL REFERENCES service (id),
    place      INTEGER NOT NULL,
    PRIMARY KEY (counter, service_id)
);

-- what administrators changed, by whom; never a password, never a token
CREATE TABLE administration_log (
    at_ms   BIGINT NOT NULL,
    account TEXT   NOT NULL,
    what    TEXT   NOT NULL
);

-- one row, rewritten to see whether the disk takes writes again after it refused one
CREATE TABLE storage_probe (
    id    INTEGER PRIMARY KEY,
    at_ms BIGINT  NOT NULL
);
INSERT INTO storage_probe (id, at_ms) VALUES (1, 0);
