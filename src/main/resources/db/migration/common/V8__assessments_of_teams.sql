-- an assessment belongs to a team, or to whoever holds its key
alter table assessment add column team_id uuid references team (id);
alter table assessment add column started_by uuid references person (id);
alter table assessment add column completed_by uuid references person (id);
alter table assessment alter column key_hash drop not null;
alter table assessment add constraint assessment_holder
	check (team_id is null and key_hash is not null or team_id is not null and key_hash is null);

-- lists read a page from where the last one ended: by the last change, or by the start
create index assessment_team_updated on assessment (team_id, updated_at, id);
create index assessment_team_created on assessment (team_id, created_at, id);

-- for lists, which must not read every advice; null where a version without this column wrote the row
alter table finished_advice add column stage varchar(100);
update finished_advice
set stage = substring(advice from position('"stage":{"id":"' in advice) + 15 for 100)
where position('"stage":{"id":"' in advice) > 0;
update finished_advice
set stage = substring(stage from 1 for position('"' in stage) - 1)
where position('"' in stage) > 0;
