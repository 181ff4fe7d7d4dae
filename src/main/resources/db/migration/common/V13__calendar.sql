-- addresses that show dates to whoever holds their secret; only its hash is here
create table calendar_feed (
	id uuid primary key,
	version bigint not null,
	person_id uuid not null references person (id),
	hash varchar(64) not null unique,
	scope varchar(20) not null,
	created_at timestamp(6) with time zone not null
);

create index calendar_feed_person on calendar_feed (person_id, created_at, id);
