-- from what was accepted before
update recommendation r set review_on = (
	select cast(max(e.occurred_at) at time zone 'UTC' as date) + r.review_after_days from recommendation_event e
	where e.recommendation_id = r.id and e.action = 'accepted')
where r.status not in ('PROPOSED', 'DECLINED');
