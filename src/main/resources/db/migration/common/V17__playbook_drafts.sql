alter table playbook_version add column based_on integer;
alter table playbook_version add column author_id uuid references person (id);
alter table playbook_version add column author varchar(200) default 'The application' not null;
alter table playbook_version add column reason varchar(300) default 'Came with the application.' not null;

-- which version of a playbook is published: one row for each, so never none and never two
create table playbook_pointer (
	playbook_id varchar(100) primary key,
	version integer not null references playbook_version (version),
	moves integer not null
);

-- every move of a pointer, so that the history also tells when a version came back
create table playbook_publication (
	playbook_id varchar(100) not null,
	move integer not null,
	version integer not null references playbook_version (version),
	before_version integer,
	author_id uuid references person (id),
	author varchar(200) not null,
	reason varchar(300) not null,
	published_at timestamp(6) with time zone not null,
	primary key (playbook_id, move)
);

-- until now each version was published when it came
insert into playbook_publication (playbook_id, move, version, before_version, author, reason, published_at)
	select playbook_id, version, version, case when version > 1 then version - 1 end, author, reason, published_at
	from playbook_version;
insert into playbook_pointer (playbook_id, version, moves)
	select playbook_id, max(version), max(version) from playbook_version group by playbook_id;

-- drafts and versions share their numbers: draft 8 becomes version 8
create table playbook_number (
	id integer primary key,
	taken integer not null
);
insert into playbook_number (id, taken) select 1, coalesce(max(version), 0) from playbook_version;

create table playbook_draft (
	number integer primary key,
	version bigint not null,
	playbook_id varchar(100) not null,
	based_on integer references playbook_version (version),
	status varchar(20) not null,
	revision integer not null,
	author_id uuid references person (id),
	author varchar(200) not null,
	created_at timestamp(6) with time zone not null,
	updated_at timestamp(6) with time zone not null,
	reason varchar(300),
	publish_at timestamp(6) with time zone,
	publish_zone varchar(100),
	publish_by uuid references person (id)
);

create index playbook_draft_due on playbook_draft (status, publish_at);

-- each saving of a draft; two savings of the same state cannot both be there
create table playbook_revision (
	draft integer not null references playbook_draft (number),
	revision integer not null,
	text text not null,
	sha256 varchar(64) not null,
	author_id uuid references person (id),
	author varchar(200) not null,
	note varchar(300) not null,
	saved_at timestamp(6) with time zone not null,
	primary key (draft, revision)
);

create index playbook_revision_text on playbook_revision (sha256);

-- who had a draft open, and when last
create table playbook_editor (
	draft integer not null references playbook_draft (number),
	person_id uuid not null references person (id) on delete cascade,
	name varchar(200) not null,
	seen_at timestamp(6) with time zone not null,
	primary key (draft, person_id)
);
