-- What tells copies of one text: of its runs of words, how many there are and the least of their hashes.
alter table pages add column sketch text;       -- empty for a text too short to tell

-- All that follows from readings is made again, with these.
update readings set state = 'new';
