-- When a capture's bytes were first archived: since then the record holds them.
alter table captures add column archived text;

-- The archive says so, and is gone through once more.
delete from archives;
