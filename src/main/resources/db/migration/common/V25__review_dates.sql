-- when a team is to ask what changed since it accepted a recommendation; kept, so that whoever owns it can be reminded
alter table recommendation add column review_on date;
create index recommendation_review on recommendation (review_on);
create index recommendation_deferred on recommendation (deferred_until);
