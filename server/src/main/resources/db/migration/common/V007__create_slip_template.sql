-- what the desk's slips say; no row: everything, and nothing of the desk's own
CREATE TABLE slip_template (
    id         INTEGER PRIMARY KEY,
    parts      TEXT NOT NULL, -- names with a comma between them
    heading_vi TEXT,
    heading_en TEXT,
    note_vi    TEXT,
    note_en    TEXT
);
