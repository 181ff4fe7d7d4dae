-- who did what; each row holds the hash of the one before it
create table audit_event (
	number bigint primary key,
	occurred_at timestamp(6) with time zone not null,
	actor_kind varchar(20) not null,
	actor_id varchar(200) not null,
	actor_name varchar(400) not null,
	action varchar(100) not null,
	object varchar(300) not null,
	request_id varchar(64),
	client_address varchar(64),
	before text not null,
	after text not null,
	prev_hash varchar(64) not null,
	hash varchar(64) not null
);

-- the one row that an append locks
create table audit_head (
	id integer primary key check (id = 1),
	number bigint not null,
	hash varchar(64) not null
);

insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
