-- what was advised, as it was said, and what people made of it
create table recommendation (
	id uuid primary key,
	version bigint not null,
	team_id uuid not null references team (id),
	assessment_id uuid not null references assessment (id) on delete cascade,
	reference varchar(20) not null,
	position integer not null,
	playbook_version integer not null,
	playbook_sha256 varchar(64) not null references playbook_version (sha256),
	advised_as varchar(100) not null,
	rule varchar(100) not null,
	kind varchar(20) not null,
	severity varchar(20),
	principle varchar(100),
	title text not null,
	why text not null,
	owner_role text not null,
	first_step text not null,
	metric text not null,
	exit_criterion text,
	review_after_days integer not null,
	hire boolean not null,
	system varchar(100),
	evidence text not null,
	basis text not null,
	status varchar(20) not null,
	owner_id uuid references person (id),
	due_on date,
	deferred_until date,
	effort varchar(10),
	impact varchar(10),
	confidence varchar(10),
	tracker_url varchar(2000),
	outcome varchar(20),
	note text,
	events integer not null,
	created_at timestamp(6) with time zone not null,
	-- the time of issue, a microsecond less for each place: the newest report first, each in the order of the advice
	listed_at timestamp(6) with time zone not null,
	updated_at timestamp(6) with time zone not null,
	-- no advice is issued twice
	unique (assessment_id, position),
	unique (assessment_id, advised_as)
);

-- lists go on from where a page ended: by age, by due date, by the last change; of one team, and of all
create index recommendation_team_listed on recommendation (team_id, listed_at, id);
create index recommendation_team_status on recommendation (team_id, status, listed_at, id);
create index recommendation_team_due on recommendation (team_id, due_on, id);
create index recommendation_team_updated on recommendation (team_id, updated_at, id);
create index recommendation_listed on recommendation (listed_at, id);
create index recommendation_status on recommendation (status, listed_at, id);
create index recommendation_due on recommendation (due_on, id);
create index recommendation_updated on recommendation (updated_at, id);
create index recommendation_owner on recommendation (owner_id, listed_at, id);
create index recommendation_kind on recommendation (kind, listed_at, id);
create index recommendation_severity on recommendation (severity, listed_at, id);
create index recommendation_principle on recommendation (principle, listed_at, id);

create table recommendation_label (
	recommendation_id uuid not null references recommendation (id) on delete cascade,
	label varchar(200) not null,
	primary key (recommendation_id, label)
);

create index recommendation_label_name on recommendation_label (label, recommendation_id);

-- everything that ever happened to a recommendation: played from the first on, it gives what the recommendation is now
create table recommendation_event (
	id uuid primary key,
	recommendation_id uuid not null references recommendation (id) on delete cascade,
	number integer not null,
	occurred_at timestamp(6) with time zone not null,
	actor_id uuid references person (id),
	action varchar(20) not null,
	status_after varchar(20) not null,
	words text,
	changes text not null,
	unique (recommendation_id, number)
);

create table recommendation_comment (
	id uuid primary key,
	version bigint not null,
	recommendation_id uuid not null references recommendation (id) on delete cascade,
	author_id uuid not null references person (id),
	text text not null,
	created_at timestamp(6) with time zone not null,
	edited_at timestamp(6) with time zone
);

create index recommendation_comment_order on recommendation_comment (recommendation_id, created_at, id);
