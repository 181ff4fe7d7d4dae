create table api_token (
	id uuid primary key,
	version bigint not null,
	person_id uuid not null references person (id) on delete cascade,
	hash varchar(64) not null unique,
	name varchar(400) not null,
	scope varchar(20) not null,
	created_at timestamp(6) with time zone not null,
	expires_at timestamp(6) with time zone not null,
	last_used_at timestamp(6) with time zone,
	revoked_at timestamp(6) with time zone
);

create index api_token_person on api_token (person_id);

-- what a request with an Idempotency-Key was answered; while it is at work there is no status. The primary key is
-- what lets one of many through
create table idempotent_answer (
	token varchar(64) not null,
	idempotency_key varchar(255) not null,
	request varchar(64) not null,
	claim uuid not null,
	claimed_at timestamp(6) with time zone not null,
	status integer,
	location varchar(1000),
	body text,
	primary key (token, idempotency_key)
);

create index idempotent_answer_age on idempotent_answer (claimed_at);

-- keys that the application makes for itself, so that what it signed outlives a restart and holds for every process
create table server_key (
	name varchar(50) primary key,
	secret varchar(64) not null
);

-- for lists that are read page by page
create index team_age on team (created_at, id);
