create table playbook_version (
	version integer primary key,
	playbook_id varchar(100) not null,
	sha256 varchar(64) not null unique,
	text text not null,
	published_at timestamp(6) with time zone not null
);
