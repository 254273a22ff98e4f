-- The record, as SQLite and PostgreSQL both read it. ${bytes} is the type of a string of bytes: blob here, bytea there.
-- All of it can be made afresh from the archive; nothing is kept here alone.

create table meta (
    name text primary key,
    value text not null
);

-- How far each file of the archive is in the record, in bytes.
create table archives (
    file text primary key,
    length bigint not null
);

create table captures (
    id text primary key,                -- SHA-256 of the bytes, 64 hexadecimal digits
    file text not null,                 -- of the archive
    place bigint not null,              -- of the record in it, in bytes
    length bigint not null,             -- of the bytes
    state text not null,                -- archived (to be read), read, failed
    code text,                          -- why it failed, as a word
    message text                        -- and for people
);
create index captures_state on captures (state);

-- Where captures came from, and what was said of them. The same bytes may come from many places.
create table visits (
    capture text not null references captures (id),
    source text not null,
    published text,
    outlet text,
    url text,
    language text,
    retrieved text
);
create index visits_capture on visits (capture);
create index visits_source on visits (source);

-- Readings, as compressed JSON.
create table readings (
    page text primary key references captures (id),
    own ${bytes} not null,              -- of the page alone
    dated integer not null,             -- 1 where the page gives its own day, 0 where other pages may tell it
    found text,                         -- the date that other pages tell, as JSON; null where none do
    again ${bytes},                     -- read with that date; null where there is none
    state text not null                 -- new: what is derived from it is missing or out of date; listed; indexed
);
create index readings_state on readings (state);
create index readings_dated on readings (dated);

create table pages (
    id text primary key references captures (id),
    source text not null,
    url text,
    outlet text not null,
    title text,
    language text not null,
    published text,                     -- EDTF
    dated text,                         -- all that is known of the date, as JSON
    people text not null                -- full names, JSON
);

create table mentions (
    id text primary key,
    page text not null references captures (id),
    number integer not null,            -- in the reading's events
    paragraph integer not null,
    type text not null,
    stage text not null,
    polarity text not null,
    reported integer not null,
    title text,
    parties text not null,              -- JSON
    place text,                         -- JSON
    edtf text,
    timex text,
    teller text,
    trigger_start integer not null,     -- spans in code points of the page's text
    trigger_end integer not null,
    sentence_start integer not null,
    sentence_end integer not null,
    quote text not null
);
create index mentions_page on mentions (page);
