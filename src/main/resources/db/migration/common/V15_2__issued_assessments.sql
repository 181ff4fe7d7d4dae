-- Whether nothing is left to issue later: true for whatever is completed from now on, so that a start asks only for what is older.
alter table assessment add column issued boolean default false not null;
update assessment set issued = true
where status = 'COMPLETED' and exists (select 1 from recommendation where recommendation.assessment_id = assessment.id);
create index assessment_not_issued on assessment (issued, status, id, team_id);
