-- what people are told: a row is the inbox and, until it is mailed, the outbox too
create table notification (
	id uuid primary key,
	person_id uuid not null references person (id) on delete cascade,
	kind varchar(20) not null,
	team_id uuid references team (id) on delete cascade,
	title varchar(800) not null,
	text varchar(4000) not null,
	path varchar(500) not null,
	dedupe_key varchar(200) not null,
	delivery varchar(20) not null,
	created_at timestamp(6) with time zone not null,
	read_at timestamp(6) with time zone,
	mail_after timestamp(6) with time zone not null,
	mailed_at timestamp(6) with time zone,
	unique (person_id, dedupe_key)
);

create index notification_inbox on notification (person_id, created_at, id);
create index notification_unread on notification (person_id, read_at);
create index notification_outbox on notification (delivery, mailed_at, mail_after);
create index notification_read on notification (read_at);

-- only what somebody chose; whoever chose nothing gets what is usual
create table notification_preference (
	person_id uuid not null references person (id) on delete cascade,
	kind varchar(20) not null,
	delivery varchar(20) not null,
	primary key (person_id, kind)
);

-- the digests that were sent: the primary key lets one of several processes send each
create table notification_digest (
	person_id uuid not null references person (id) on delete cascade,
	delivery varchar(20) not null,
	digest_day date not null,
	claimed_at timestamp(6) with time zone not null,
	primary key (person_id, delivery, digest_day)
);

create index notification_digest_age on notification_digest (claimed_at);

-- whose turn it is among several processes, in the form that ShedLock expects
create table shedlock (
	name varchar(64) primary key,
	lock_until timestamp(3) not null,
	locked_at timestamp(3) not null,
	locked_by varchar(255) not null
);
