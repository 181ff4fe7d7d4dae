-- how often somebody failed lately: an account, known or not, or an address; named by a hash
create table sign_in_attempts (
	subject varchar(64) primary key,
	version bigint not null,
	failures integer not null,
	last_at timestamp(6) with time zone not null,
	blocked_until timestamp(6) with time zone not null
);

create index sign_in_attempts_last on sign_in_attempts (last_at);

-- a link opens something once; what is in its address is kept as a hash only
create table one_time_link (
	id uuid primary key,
	version bigint not null,
	token_hash varchar(64) not null unique,
	kind varchar(20) not null,
	person_id uuid references person (id) on delete cascade,
	email varchar(254),
	name varchar(400),
	team_id uuid references team (id) on delete cascade,
	role varchar(20),
	created_at timestamp(6) with time zone not null,
	expires_at timestamp(6) with time zone not null,
	used_at timestamp(6) with time zone
);

create index one_time_link_expiry on one_time_link (expires_at);
create index one_time_link_person on one_time_link (person_id);
create index one_time_link_team on one_time_link (team_id);

-- what somebody sent after their session had ended, until they are signed in again
create table saved_form (
	token_hash varchar(64) primary key,
	person_id uuid,
	path varchar(2000) not null,
	fields text not null,
	expires_at timestamp(6) with time zone not null
);

create index saved_form_expiry on saved_form (expires_at);
