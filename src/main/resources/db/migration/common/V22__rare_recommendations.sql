-- A filter that lets hardly anything through is found by an index of its own: the order of the list would be read to its end.
-- The indexes of the orders stay for what lets many through.
create index recommendation_status on recommendation (status);
create index recommendation_kind on recommendation (kind);
create index recommendation_severity on recommendation (severity);
create index recommendation_principle on recommendation (principle);
