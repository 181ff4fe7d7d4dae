-- words are looked for by index; the expression is that of the query, to the letter
create index recommendation_words on recommendation
	using gin (to_tsvector('simple', title || ' ' || why || ' ' || first_step));
