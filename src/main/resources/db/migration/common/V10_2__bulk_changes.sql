-- a change of several recommendations at once, so that its result can be seen and, for a while, taken back
create table bulk_change (
	id uuid primary key,
	version bigint not null,
	person_id uuid not null references person (id),
	what varchar(200) not null,
	created_at timestamp(6) with time zone not null,
	undone_at timestamp(6) with time zone
);

create index bulk_change_age on bulk_change (created_at);

-- each row was done, as that event of its history, or failed for a reason
create table bulk_change_row (
	id uuid primary key,
	version bigint not null,
	bulk_change_id uuid not null references bulk_change (id) on delete cascade,
	position integer not null,
	recommendation_id uuid not null references recommendation (id) on delete cascade,
	event_number integer,
	fault varchar(200),
	undo_fault varchar(200),
	undone boolean not null,
	unique (bulk_change_id, position)
);
