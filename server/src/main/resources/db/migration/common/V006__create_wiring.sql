-- computers that can carry devices: 'server', and each kiosk or display that has ever asked what it is to carry
CREATE TABLE wiring_place (
    place    TEXT   PRIMARY KEY,
    first_ms BIGINT NOT NULL
);

-- which device hangs where; options are a JSON object of texts
CREATE TABLE wiring (
    device     TEXT    PRIMARY KEY,
    place      TEXT    NOT NULL REFERENCES wiring_place (place),
    kind       TEXT    NOT NULL,
    link       TEXT    NOT NULL,
    options    TEXT    NOT NULL,
    enabled    INTEGER NOT NULL,
    changed_ms BIGINT  NOT NULL
);
