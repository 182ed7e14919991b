-- Money at stake: zero where there is none.
alter table poll add column budget numeric(15, 2) not null default 0 check (budget >= 0);
alter table poll_option add column cost numeric(15, 2) not null default 0 check (cost >= 0);

alter table roll drop constraint roll_channel_check;
alter table roll add constraint roll_channel_check
  check (channel in ('CODE', 'ACCOUNT', 'ROOM', 'PAPER'));

-- What to type to count again, as it was when the poll was counted.
alter table result add column recount text not null default '';
update result r
set recount = '--rule approval --seats ' || p.seats || ' --seed ' || r.seed
from poll p where p.id = r.poll_id;
alter table result alter column recount drop default;

alter table result_option add column score text not null default '';
update result_option set score = votes::text;
alter table result_option alter column score drop default;

-- How many ballots came by each channel; nothing of what they say.
create table result_channel (
  poll_id bigint not null references result (poll_id),
  channel text not null check (channel in ('CODE', 'ACCOUNT', 'ROOM', 'PAPER')),
  ballots bigint not null check (ballots >= 1),
  primary key (poll_id, channel)
);
insert into result_channel (poll_id, channel, ballots)
select l.poll_id, l.channel, count(*)
from roll l join result r on r.poll_id = l.poll_id
group by l.poll_id, l.channel;

-- Options the rule could not tell apart, in the order they were put in.
create table result_tie (
  poll_id  bigint not null references result (poll_id),
  position int not null check (position >= 1),
  keys     text[] not null check (cardinality(keys) >= 2),
  primary key (poll_id, position)
);

-- Receipt numbers, published once the box is closed.
create table receipt (
  poll_id bigint not null references result (poll_id),
  number  text not null check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$')
);
create index receipt_in_order on receipt (poll_id, number);
insert into receipt (poll_id, number)
select b.poll_id,
       (select string_agg(
                 case when i in (4, 8) then '-' else '' end
                   || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ',
                             (get_byte(b.hash, i) & 31) + 1, 1),
                 '' order by i)
        from generate_series(0, 11) as i)
from (select a.poll_id,
             sha256(convert_to(encode(a.id, 'hex') || E'\n' || array_to_string(a.choices, ','),
                               'UTF8')) as hash
      from ballot a join result r on r.poll_id = a.poll_id) b;

create or replace function poll_is_frozen() returns trigger language plpgsql as $$
begin
  if (new.title, new.rule_name, new.max_choices, new.seats, new.budget, new.closes_at,
      new.hmac_key, new.subject_type, new.subject_id)
     is distinct from
     (old.title, old.rule_name, old.max_choices, old.seats, old.budget, old.closes_at,
      old.hmac_key, old.subject_type, old.subject_id)
     and exists (select 1 from vote.participation p where p.poll_id = old.id and p.ballots > 0) then
    raise exception 'poll % is frozen: a ballot was cast', old.id using errcode = 'check_violation';
  end if;
  if old.state = 'CLOSED' then
    raise exception 'poll % is closed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The lock makes a change of options wait for the ballots being cast, and the other way round.
create or replace function option_is_frozen() returns trigger language plpgsql as $$
declare
  concerned bigint := coalesce(new.poll_id, old.poll_id);
begin
  perform 1 from vote.poll p where p.id = concerned for update;
  if exists (select 1 from vote.participation p where p.poll_id = concerned and p.ballots > 0) then
    raise exception 'options of poll % are frozen: a ballot was cast', concerned
      using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
