-- Where a promise stands in the public list: open ones by due date, then settled ones.
alter table commitment add column place bigint not null generated always as
  (case when state = 'OPEN' then 0 else 10000000 end + (due_on - date '1970-01-01')) stored;
create index commitment_by_place on commitment (place, id);
create index commitment_by_debtor_place on commitment (debtor_id, place, id) where state = 'OPEN';
