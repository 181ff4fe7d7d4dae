-- The words are kept beside the row: where many recommendations have them, the list is read in its order and looks at each,
-- which must not take its text apart again. They stay in the row, so that looking costs no second read.
drop index recommendation_words;
alter table recommendation add column words tsvector
	generated always as (to_tsvector('simple', title || ' ' || why || ' ' || first_step)) stored;
alter table recommendation alter column words set storage main;
create index recommendation_words on recommendation using gin (words);
