-- from what was accepted before
update recommendation r set review_on = dateadd(day, r.review_after_days,
	(select cast(max(e.occurred_at) as date) from recommendation_event e
	where e.recommendation_id = r.id and e.action = 'accepted'))
where r.status not in ('PROPOSED', 'DECLINED');
