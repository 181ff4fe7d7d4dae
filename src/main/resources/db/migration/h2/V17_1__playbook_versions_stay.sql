-- what reports rest on cannot be rewritten without changing the schema first
create trigger playbook_version_stays before update, delete on playbook_version
	for each row call 'io.productops.playbook.ImmutableRows';
create trigger playbook_publication_stays before update, delete on playbook_publication
	for each row call 'io.productops.playbook.ImmutableRows';
create trigger playbook_revision_stays before update, delete on playbook_revision
	for each row call 'io.productops.playbook.ImmutableRows';
