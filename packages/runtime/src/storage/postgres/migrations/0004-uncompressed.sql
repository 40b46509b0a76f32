-- A case is written anew with each command, and what is longer than 2 kB would be compressed each time: that took longer
-- than all the rest of writing it. Up to a page, rows are kept as they are; what is longer is still compressed.
ALTER TABLE cases SET (toast_tuple_target = 8160);
ALTER TABLE events SET (toast_tuple_target = 8160);
ALTER TABLE answers SET (toast_tuple_target = 8160);
