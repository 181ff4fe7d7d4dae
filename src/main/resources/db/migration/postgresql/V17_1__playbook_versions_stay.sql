-- what reports rest on cannot be rewritten without changing the schema first
create function refuse_change_of_playbook() returns trigger language plpgsql as $$
begin
	raise exception '% is append-only: % refused', tg_table_name, tg_op;
end
$$;

create trigger playbook_version_stays before update or delete or truncate on playbook_version
	for each statement execute function refuse_change_of_playbook();
create trigger playbook_publication_stays before update or delete or truncate on playbook_publication
	for each statement execute function refuse_change_of_playbook();
create trigger playbook_revision_stays before update or delete or truncate on playbook_revision
	for each statement execute function refuse_change_of_playbook();
