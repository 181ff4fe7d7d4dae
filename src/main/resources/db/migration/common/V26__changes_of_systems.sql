-- every value that an event of a system changed, before and after, as JSON; null where that was not kept yet
alter table ops_system_event add column changes text;
