-- the number of the last advice that a preview covers; none for those of before
alter table impact_run add column last_ordinal bigint default 0 not null;

-- what somebody would have to agree to if a team had the assessment, which a key holds
create table impact_held (
	run_id uuid not null references impact_run (id) on delete cascade,
	assessment_id uuid not null references assessment (id) on delete cascade,
	primary key (run_id, assessment_id)
);

create index impact_held_assessment on impact_held (assessment_id);
