-- What tells each state of the record from others that may once have had its number: a crash or an old copy put back can take a state back, and
-- another then gets its number. What is kept beside the database says of which state it is.
create table stamps (
    changes bigint primary key,         -- how often the record had changed
    stamp text not null
);
