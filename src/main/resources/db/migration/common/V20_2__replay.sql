-- every stored advice made once more
create table replay_run (
	id uuid primary key references background_run (id) on delete cascade,
	-- null until the run is finished
	result text
);
