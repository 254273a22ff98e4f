-- Which mention of an event is told as a part of which other on the same page: "signed during the visit".
create table parts (
    page text not null references captures (id),
    part text not null,                 -- id of a mention
    whole text not null,                -- id of a mention
    primary key (page, part)
) without rowid;

-- All that follows from readings is made again, with these.
update readings set state = 'new';
