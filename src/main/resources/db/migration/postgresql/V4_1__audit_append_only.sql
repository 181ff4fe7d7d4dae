-- a mistake or a stolen connection cannot rewrite the log without changing the schema first;
-- whoever can do that is found out by the hashes
create function refuse_change_of_audit_event() returns trigger language plpgsql as $$
begin
	raise exception 'audit_event is append-only: % refused', tg_op;
end
$$;

create trigger audit_event_append_only
	before update or delete or truncate on audit_event
	for each statement execute function refuse_change_of_audit_event();
