-- the primary key is what makes a second advice for an assessment impossible
create table finished_advice (
	assessment_id uuid primary key references assessment (id) on delete cascade,
	version bigint not null,
	token varchar(64) not null unique,
	advice text not null,
	sha256 varchar(64) not null,
	playbook_version integer not null,
	playbook_sha256 varchar(64) not null references playbook_version (sha256),
	answers text not null,
	created_at timestamp(6) with time zone not null
);

create table advice_flag (
	assessment_id uuid not null references finished_advice (assessment_id) on delete cascade,
	position integer not null,
	rule varchar(100) not null,
	mistake varchar(100) not null,
	severity varchar(20) not null,
	principle varchar(100) not null,
	primary key (assessment_id, position)
);

create table advice_score (
	assessment_id uuid not null references finished_advice (assessment_id) on delete cascade,
	position integer not null,
	principle varchar(100) not null,
	score integer,
	band varchar(20),
	primary key (assessment_id, position)
);
