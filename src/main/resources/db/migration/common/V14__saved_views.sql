-- filters of the list of recommendations that somebody gave a name: their own, or their team's
create table saved_view (
	id uuid primary key,
	version bigint not null,
	person_id uuid not null references person (id),
	team_id uuid references team (id),
	name varchar(200) not null,
	query text not null,
	created_at timestamp(6) with time zone not null
);

create index saved_view_person on saved_view (person_id);
create index saved_view_team on saved_view (team_id);

-- what the list shows first, at most one for each person
create table default_view (
	person_id uuid primary key references person (id),
	version bigint not null,
	saved_view_id uuid not null references saved_view (id) on delete cascade
);

create index default_view_saved_view on default_view (saved_view_id);
