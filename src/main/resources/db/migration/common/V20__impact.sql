-- work on everything that is stored, which goes on in the background; whoever is at it says so from time to time
create table background_run (
	id uuid primary key,
	kind varchar(20) not null,
	status varchar(20) not null,
	total integer not null,
	done integer not null,
	starter varchar(200) not null,
	started_at timestamp(6) with time zone not null,
	beat_at timestamp(6) with time zone not null,
	ended_at timestamp(6) with time zone
);

create index background_run_kind on background_run (kind, started_at);

-- what a draft would change of all finished assessments, for one revision of it and one published version
create table impact_run (
	id uuid primary key references background_run (id) on delete cascade,
	draft integer not null references playbook_draft (number),
	revision integer not null,
	draft_sha256 varchar(64) not null,
	published integer references playbook_version (version),
	wording_only boolean not null,
	summary text,
	-- hash of everything that somebody has to agree to; null until the run is finished
	ticks varchar(64)
);

create index impact_run_draft on impact_run (draft);

-- an assessment of a team that comes out differently
create table impact_change (
	run_id uuid not null references impact_run (id) on delete cascade,
	assessment_id uuid not null references assessment (id) on delete cascade,
	team_id uuid not null references team (id),
	stage_changed boolean not null,
	critical_changed boolean not null,
	-- what somebody has to agree to, or null
	tick text,
	before_verdict text not null,
	after_verdict text not null,
	primary key (run_id, assessment_id)
);

create index impact_change_assessment on impact_change (assessment_id);
