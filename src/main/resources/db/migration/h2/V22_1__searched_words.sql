-- What words are looked for in. H2 keeps a long text outside of the row, and would put the three together for each search
alter table recommendation add column searched varchar
	generated always as (lower(' ' || title || ' ' || why || ' ' || first_step));
