-- what the province's identity provider calls a person, tied to the account by an administrator; empty: not tied
ALTER TABLE staff ADD COLUMN linked_name TEXT;

-- on both databases any number of accounts may be without one
CREATE UNIQUE INDEX staff_linked_name ON staff (linked_name);
