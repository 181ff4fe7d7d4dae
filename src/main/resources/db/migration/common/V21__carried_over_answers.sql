-- answers that came from an earlier report until somebody confirms them, and what an update of a draft replaced
alter table assessment add column carried_over json;
alter table assessment add column before_update json;
