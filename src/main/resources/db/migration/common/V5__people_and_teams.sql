create table person (
	id uuid primary key,
	version bigint not null,
	email varchar(254) not null unique,
	name varchar(400) not null,
	password_hash varchar(255),
	issuer varchar(255),
	subject varchar(255),
	admin boolean not null,
	enabled boolean not null,
	second_factor_key varchar(100),
	second_factor_step bigint not null,
	theme varchar(10) not null,
	time_zone varchar(50) not null,
	created_at timestamp(6) with time zone not null,
	signed_in_at timestamp(6) with time zone,
	unique (issuer, subject)
);

-- a code leaves the table when it is used
create table person_recovery_code (
	person_id uuid not null references person (id) on delete cascade,
	hash varchar(64) not null,
	primary key (person_id, hash)
);

create table team (
	id uuid primary key,
	version bigint not null,
	name varchar(400) not null unique,
	created_at timestamp(6) with time zone not null
);

create table membership (
	person_id uuid not null references person (id) on delete cascade,
	team_id uuid not null references team (id) on delete cascade,
	role varchar(20) not null,
	primary key (person_id, team_id)
);

create index membership_team on membership (team_id);
