-- A list is read from the index of its order: of all teams, of a team or of an owner. The indexes of all teams hold what filters
-- ask for, so that a filter that lets hardly anything through reads an index and no rows; they stand for one index each.
drop index recommendation_listed;
drop index recommendation_updated;
drop index recommendation_due;
drop index recommendation_team_due;
drop index recommendation_owner;
drop index recommendation_status;
drop index recommendation_kind;
drop index recommendation_severity;
drop index recommendation_principle;

create index recommendation_listed on recommendation
	(listed_at, id, status, kind, severity, principle, owner_id, due_on);
create index recommendation_updated on recommendation
	(updated_at, id, status, kind, severity, principle, owner_id, due_on);
-- what has no due date comes last, as in the query: else H2 would sort
create index recommendation_due on recommendation
	(due_on nulls last, id, status, kind, severity, principle, owner_id);
create index recommendation_team_due on recommendation (team_id, due_on nulls last, id);
create index recommendation_owner_listed on recommendation (owner_id, listed_at, id);
create index recommendation_owner_updated on recommendation (owner_id, updated_at, id);
create index recommendation_owner_due on recommendation (owner_id, due_on nulls last, id);
