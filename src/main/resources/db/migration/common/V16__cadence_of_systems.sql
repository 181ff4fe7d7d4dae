-- how often what a system needs is done, and from which day on; without a day it is in no calendar
alter table ops_system add column frequency varchar(20);
alter table ops_system add column cadence_from date;
alter table ops_system add constraint ops_system_cadence check (cadence_from is null or frequency is not null);

-- reminders ask for what is to be looked at by a day, calendars for what changed last
create index ops_system_check on ops_system (check_on, id);
create index ops_system_team_updated on ops_system (team_id, updated_at, id);
create index ops_system_owner on ops_system (owner_id, updated_at, id);
