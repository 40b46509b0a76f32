-- The content of an upload may lie outside the database; then it has its size here. And what a scanner said of it.
ALTER TABLE files ADD COLUMN outside INTEGER;
ALTER TABLE files ADD COLUMN scan TEXT;
CREATE INDEX files_held ON files (scan, case_id, file_id) WHERE scan IN ('waiting', 'infected');
CREATE INDEX files_outside ON files (file_id) WHERE outside IS NOT NULL;

-- Files outside of which the last row went: whoever reaches the file store removes them there.
CREATE TABLE files_to_remove (
  file_id TEXT NOT NULL PRIMARY KEY
) STRICT;
