create table assessment (
	id uuid primary key,
	version bigint not null,
	reference varchar(20) not null unique,
	key_hash varchar(64) not null,
	organisation varchar(1000),
	status varchar(20) not null,
	playbook_version integer not null,
	playbook_sha256 varchar(64) not null references playbook_version (sha256),
	answers json not null,
	notes json not null,
	created_at timestamp(6) with time zone not null,
	updated_at timestamp(6) with time zone not null,
	completed_at timestamp(6) with time zone
);

create index assessment_expiry on assessment (status, updated_at);

-- one row for each step that was ever saved
create table assessment_step (
	assessment_id uuid not null references assessment (id) on delete cascade,
	step varchar(100) not null,
	version bigint not null,
	tab varchar(100) not null,
	saved_at timestamp(6) with time zone not null,
	primary key (assessment_id, step)
);
