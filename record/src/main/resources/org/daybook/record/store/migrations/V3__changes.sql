-- What answers are kept from is brought up to date by what has changed, and not read again whole.

alter table pages add column changed bigint not null default 0;     -- how often the record had changed when it was last kept
alter table pages add column last_day bigint;                       -- the last day that it may have been published on, of the epoch
create index pages_changed on pages (changed);
create index pages_last_day on pages (last_day);

-- Pages that the record no longer has.
create table gone (
    page text primary key,
    changed bigint not null
);
create index gone_changed on gone (changed);

-- All that follows from readings is made again, with these.
update readings set state = 'new';

-- What pages date each other by: that they tell events that may be one. Kept only once some page has no day of its own.
alter table readings add column keyed integer not null default 0;   -- 1 where what follows here is of the reading as it stands
create index readings_keyed on readings (keyed);

create table dating_pages (
    number integer primary key,
    page text not null unique
);

-- Pages that name the day or year of an event. A key is what the events share, with the day's weekday, hashed.
create table dated_keys (
    hash bigint not null,
    number integer not null
);
create index dated_keys_hash on dated_keys (hash, number);

-- Pages without a day of their own that say "on Wednesday" or "this year" of an event.
create table weekday_keys (
    hash bigint not null,
    number integer not null
);
create index weekday_keys_hash on weekday_keys (hash, number);
create index weekday_keys_number on weekday_keys (number);

-- Pages of the latter kind whose date may now be another.
create table redating (
    number integer primary key
);
