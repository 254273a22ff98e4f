-- What came with a capture from where it was fetched: the address, and the media type and encoding that it was sent as.
alter table visits add column served_url text;
alter table visits add column served_type text;
