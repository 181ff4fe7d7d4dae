-- what a team builds to solve a problem, and when it is to end
create table ops_system (
	id uuid primary key,
	version bigint not null,
	team_id uuid not null references team (id),
	-- at most one of each recommendation; it outlives the assessment that advised it
	recommendation_id uuid unique references recommendation (id) on delete set null,
	title text not null,
	template varchar(100) not null,
	stage varchar(20) not null,
	owner_id uuid references person (id),
	success_metric text not null,
	exit_criterion text not null,
	exit_met_on date,
	ops_hours_per_week numeric(7, 2),
	pm_hours_per_month numeric(7, 2),
	check_on date,
	events integer not null,
	created_at timestamp(6) with time zone not null,
	updated_at timestamp(6) with time zone not null
);

create index ops_system_team on ops_system (team_id, created_at, id);
create index ops_system_age on ops_system (created_at, id);

-- its changes of stage, its checks, and who said that its exit criterion is met
create table ops_system_event (
	id uuid primary key,
	system_id uuid not null references ops_system (id) on delete cascade,
	number integer not null,
	occurred_at timestamp(6) with time zone not null,
	actor_id uuid not null references person (id),
	action varchar(20) not null,
	stage_after varchar(20) not null,
	words text,
	unique (system_id, number)
);

-- how many hours of its PMs a month a team will spend on rituals
create table process_budget (
	team_id uuid primary key references team (id) on delete cascade,
	version bigint not null,
	pm_hours_per_month numeric(7, 2) not null
);

-- what is measured of a system or of an accepted recommendation
create table metric (
	id uuid primary key,
	version bigint not null,
	team_id uuid not null references team (id),
	system_id uuid references ops_system (id) on delete cascade,
	recommendation_id uuid references recommendation (id) on delete cascade,
	name text not null,
	unit varchar(200) not null,
	direction varchar(20) not null,
	baseline numeric(18, 4),
	target numeric(18, 4),
	created_at timestamp(6) with time zone not null,
	constraint metric_of_one_thing check ((system_id is null) <> (recommendation_id is null))
);

create index metric_system on metric (system_id, created_at, id);
create index metric_recommendation on metric (recommendation_id, created_at, id);

-- one a day: a second corrects the first
create table metric_reading (
	id uuid primary key,
	metric_id uuid not null references metric (id) on delete cascade,
	read_on date not null,
	amount numeric(18, 4) not null,
	recorded_by uuid not null references person (id),
	recorded_at timestamp(6) with time zone not null,
	unique (metric_id, read_on)
);

-- how many questions of a kind reached product ops in a week, which is named by its Monday
create table inbound_count (
	id uuid primary key,
	team_id uuid not null references team (id) on delete cascade,
	week_of date not null,
	kind varchar(20) not null,
	questions integer not null,
	recorded_by uuid not null references person (id),
	recorded_at timestamp(6) with time zone not null,
	unique (team_id, week_of, kind)
);

-- a single question, which counts beside those of its week
create table inbound_question (
	id uuid primary key,
	team_id uuid not null references team (id) on delete cascade,
	asked_on date not null,
	week_of date not null,
	kind varchar(20) not null,
	words text not null,
	recorded_by uuid not null references person (id),
	recorded_at timestamp(6) with time zone not null
);

create index inbound_question_week on inbound_question (team_id, week_of, kind);
create index inbound_question_newest on inbound_question (team_id, asked_on, recorded_at, id);
