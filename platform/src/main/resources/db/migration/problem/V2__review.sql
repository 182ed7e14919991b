-- Why a contribution is in a problem: the one there that resembles it most. Commune and channel are
-- copied to filter within an index.
alter table reading
  add column channel text not null default '', -- '' until the next analysis
  add column copy_hash bytea;                  -- text it copies with light edits; null: none
alter table membership
  add column nearest_contribution bigint, -- null: nothing near
  add column commune text not null default '',
  add column channel text not null default '',
  add column distance int generated always as ((1000000 * (1 - score))::int) stored,
  drop constraint membership_belonging_check,
  add constraint membership_belonging_check check (belonging in ('CORE', 'WEAK', 'LIVE', 'PERSON'));
update membership m set commune = r.commune, channel = r.channel
from reading r where r.contribution_id = m.contribution_id;
alter table act_membership add column nearest_contribution bigint;
drop index membership_by_strength;
create index membership_by_strength on membership (problem_id, distance, contribution_id);
create index membership_by_commune on membership (problem_id, commune, distance, contribution_id);
create index membership_by_channel on membership (problem_id, channel, distance, contribution_id);
create index reading_isolated_by_commune on reading (round_id, commune, contribution_id) where isolated;
create index reading_isolated_by_channel on reading (round_id, channel, contribution_id) where isolated;
create index reading_ungrouped_by_commune on reading (round_id, commune, contribution_id) where ungrouped;
create index reading_ungrouped_by_channel on reading (round_id, channel, contribution_id) where ungrouped;

-- What a problem weighs in a commune, in a channel, in both; '*' is « all ».
create table slice (
  problem_id    bigint not null references problem (id),
  round_id      bigint not null,
  commune       text not null,
  channel       text not null,
  contributions bigint not null check (contributions >= 1),
  people        bigint not null check (people between 1 and contributions),
  primary key (problem_id, commune, channel)
);
create index slice_by_size on slice (round_id, commune, channel, (-contributions), problem_id);
insert into slice (problem_id, round_id, commune, channel, contributions, people)
select m.problem_id, r.round_id,
       case grouping(r.commune) when 1 then '*' else r.commune end,
       case grouping(r.channel) when 1 then '*' else r.channel end,
       count(*), count(distinct r.person)
from membership m join reading r on r.contribution_id = m.contribution_id
group by grouping sets ((m.problem_id, r.round_id, r.commune), (m.problem_id, r.round_id, r.channel),
                        (m.problem_id, r.round_id, r.commune, r.channel));
drop table problem_commune;

-- Families of problems, named by the analysis; redrawn at each run.
create table family (
  id       bigint generated always as identity primary key,
  round_id bigint not null references tally (round_id),
  label    text not null check (length(label) between 1 and 200)
);
create index family_by_round on family (round_id, id);

-- Place in the list: decided rank, rank of the vote, then number of people; smaller comes first.
alter table problem
  add column place bigint not null generated always as (
    coalesce(decided_rank, 999999)::bigint * 1000000000000
    + coalesce(vote_rank, 999999)::bigint * 1000000 + 999999 - least(people, 999999)) stored,
  add column family_id bigint references family (id) on delete set null, -- null: in none
  add column x real check (x between 0 and 1),                           -- null: not on the map
  add column y real check (y between 0 and 1),
  add column near_identical bigint not null default 0 check (near_identical between 0 and contributions),
  add check ((x is null) = (y is null));
drop index problem_by_size;
drop index problem_published;
create index problem_by_size on problem (round_id, (-contributions), id) where state <> 'GONE';
create index problem_published on problem (round_id, place, id) where state = 'PUBLISHED';
create index problem_states on problem (round_id, state) where state <> 'GONE' and contributions > 0;
create index problem_by_family on problem (family_id, (-contributions), id);

-- A sample of contributions on the map, at most 1,500 a round, chosen by their hash.
create table map_point (
  round_id        bigint not null,
  rank            int not null check (rank between 0 and 1499),
  contribution_id bigint not null references reading (contribution_id) on delete cascade,
  x               real not null check (x between 0 and 1),
  y               real not null check (y between 0 and 1),
  primary key (round_id, rank)
);
create index map_point_by_contribution on map_point (contribution_id);

alter table run
  add column watts_per_core numeric(8, 3) not null default 15 check (watts_per_core >= 0),
  add column stories boolean not null default false; -- read as stories, each as a whole, else as opinions

-- Contributions that arrived after the analysis and wait to be attached.
create table arrival (
  contribution_id bigint primary key,
  round_id        bigint not null
);
create index arrival_by_round on arrival (round_id, contribution_id);

-- « Mal classé » can be taken back by its author, and taken up again by an analyst.
alter table contest
  drop constraint contest_check,
  drop constraint contest_outcome_check,
  add constraint contest_outcome_check check (outcome in ('', 'CHANGED', 'KEPT', 'WITHDRAWN')),
  add constraint contest_settled_by check ((settled_by is null) = (outcome in ('', 'WITHDRAWN')));
create index contest_by_contribution on contest (contribution_id, id);
create table contest_event (
  contest_id bigint not null references contest (id),
  id         bigint generated always as identity,
  kind       text not null check (kind in ('SAID', 'WITHDRAWN', 'CHANGED', 'KEPT', 'REOPENED')),
  by         bigint, -- null: the author, by the code of the receipt
  at         timestamptz not null,
  words      text not null check (length(words) <= 1000),
  primary key (contest_id, id),
  check (by is not null or kind in ('SAID', 'WITHDRAWN'))
);
create trigger contest_event_append_only before update or delete on contest_event
  for each row execute function log_is_append_only();
insert into contest_event (contest_id, kind, at, words) select id, 'SAID', at, reason from contest;
insert into contest_event (contest_id, kind, by, at, words)
select id, outcome, settled_by, settled_at, reply from contest where settled_at is not null;

-- A problem, or a link, that two analysts read without seeing each other's word.
create table double_reading (
  id              bigint generated always as identity primary key,
  round_id        bigint not null,
  problem_id      bigint not null references problem (id),
  contribution_id bigint, -- null: the problem as a whole
  given_to        bigint, -- null: any other analyst
  state           text not null default 'WAITING' check (state in ('WAITING', 'AGREED', 'DISAGREED', 'DECIDED')),
  decision        text not null default '' check (decision in ('', 'HOLDS', 'FAILS')),
  reason          text not null default '' check (length(reason) <= 1000),
  decided_by      bigint,
  decided_at      timestamptz,
  check ((state = 'DECIDED') = (decision <> '')),
  check ((decision = '') = (decided_by is null)),
  check ((decision = '') = (decided_at is null))
);
create unique index double_reading_once_open on double_reading (problem_id, coalesce(contribution_id, 0))
  where state in ('WAITING', 'DISAGREED');
create index double_reading_by_state on double_reading (round_id, state, id);
create table verdict (
  double_reading_id bigint not null references double_reading (id),
  rank              int not null check (rank in (1, 2)),
  reader_id         bigint not null,
  verdict           text not null check (verdict in ('HOLDS', 'FAILS', 'UNSURE')),
  note              text not null check (length(note) <= 1000),
  at                timestamptz not null,
  primary key (double_reading_id, rank),
  unique (double_reading_id, reader_id)
);
create trigger verdict_append_only before update or delete on verdict
  for each row execute function log_is_append_only();
