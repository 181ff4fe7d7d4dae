-- what somebody agreed to when they let a draft be published later
create table impact_approval (
	draft integer primary key references playbook_draft (number),
	revision integer not null,
	ticks varchar(64) not null,
	name varchar(200) not null,
	approved_at timestamp(6) with time zone not null
);
