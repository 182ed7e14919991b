-- One run of the analysis (« analyse ») with everything needed to replay it.
create table run (
  id             bigint generated always as identity primary key,
  round_id       bigint not null,
  requested_by   bigint not null,
  requested_at   timestamptz not null,
  state          text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  step           text not null check (step in ('WAITING', 'READING', 'SENTENCES', 'VECTORS', 'NEIGHBOURS', 'GROUPS', 'LABELS', 'MAP', 'WRITING', 'DONE')),
  done_permille  int not null default 0 check (done_permille between 0 and 1000),
  finished_at    timestamptz,
  contributions  bigint not null default 0 check (contributions >= 0),
  problems       int not null default 0 check (problems >= 0),
  isolated       bigint not null default 0 check (isolated between 0 and contributions),
  library        text not null default '',
  model          text not null default '',
  model_sha256   text not null default '',
  parameters     text not null default '',
  input_sha256   text not null default '',
  frozen_sha256  text not null default '',
  seconds        numeric(12, 3) not null default 0 check (seconds >= 0),
  cpu_seconds    numeric(12, 3) not null default 0 check (cpu_seconds >= 0),
  energy_wh      numeric(14, 6) not null default 0 check (energy_wh >= 0),
  check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);
create unique index run_one_at_a_time on run (round_id) where state in ('WAITING', 'RUNNING');
create index run_by_round on run (round_id, id desc);
create index run_done on run (id desc) where state = 'DONE';

-- The sum of a round: what was read is grouped or isolated, never lost.
create table tally (
  round_id  bigint primary key,
  received  bigint not null default 0,
  grouped   bigint not null default 0 check (grouped >= 0),
  isolated  bigint not null default 0 check (isolated >= 0),
  constraint tally_loses_nothing check (received = grouped + isolated)
);

-- What the analysis read of each contribution; its text stays in its own room.
create table reading (
  contribution_id bigint primary key,
  round_id        bigint not null references tally (round_id),
  person          text not null,
  commune         text not null default '',
  text_hash       bytea not null,
  isolated        boolean not null,
  cause           text not null default '' check (cause in ('', 'SINGULAR', 'NO_PROBLEM', 'EMPTY')),
  ungrouped       boolean not null default true
);
create index reading_isolated on reading (round_id, contribution_id) where isolated;
create index reading_ungrouped on reading (round_id, contribution_id) where ungrouped;

create table problem (
  id            bigint generated always as identity primary key,
  round_id      bigint not null references tally (round_id),
  state         text not null check (state in ('DRAFT', 'VALIDATED', 'PUBLISHED', 'GONE')),
  label         text not null check (length(label) between 1 and 200),
  kind          text not null check (kind in ('PROBLEM', 'PROPOSAL', 'PRAISE')),
  terms         text[] not null default '{}',
  contributions bigint not null default 0 check (contributions >= 0),
  people        bigint not null default 0 check (people between 0 and contributions),
  identical     bigint not null default 0 check (identical between 0 and contributions),
  vote_rank     int check (vote_rank >= 1),
  decided_rank  int check (decided_rank >= 1),
  reason        text not null default '' check (length(reason) <= 2000),
  check (decided_rank is null or vote_rank is not null),
  check (vote_rank is null or decided_rank is not distinct from vote_rank or length(reason) > 0)
);
create index problem_by_size on problem (round_id, contributions desc, id) where state <> 'GONE';
create index problem_published on problem (round_id, decided_rank, people desc, id) where state = 'PUBLISHED';
create unique index problem_rank_once on problem (round_id, decided_rank) where decided_rank is not null;

create table problem_commune (
  problem_id    bigint not null references problem (id),
  commune       text not null,
  contributions bigint not null check (contributions >= 1),
  primary key (problem_id, commune)
);
create index problem_commune_by_commune on problem_commune (commune, problem_id);

-- A contribution in a problem, and why. One contribution may belong to several.
create table membership (
  problem_id      bigint not null references problem (id),
  contribution_id bigint not null references reading (contribution_id),
  belonging       text not null check (belonging in ('CORE', 'WEAK', 'PERSON')),
  score           real not null check (score between 0 and 1),
  sentences       int[] not null,
  quote           text not null,
  shared_terms    text[] not null,
  primary key (problem_id, contribution_id)
);
create index membership_by_strength on membership (problem_id, score desc, contribution_id);
create index membership_by_contribution on membership (contribution_id, problem_id);

-- The log of the review: each act, signed and dated, holds its whole change and so its inverse.
create table act (
  id         bigint generated always as identity primary key,
  round_id   bigint not null references tally (round_id),
  kind       text not null check (kind in ('RENAMED', 'MERGED', 'SPLIT', 'MOVED', 'DETACHED', 'VALIDATED', 'REOPENED', 'PUBLISHED', 'ANALYSED', 'UNDONE')),
  details    text[] not null,
  author_id  bigint not null,
  at         timestamptz not null,
  undoes     bigint unique references act (id),
  check ((kind = 'UNDONE') = (undoes is not null))
);
create index act_by_round on act (round_id, id desc);

create table act_problem (
  act_id       bigint not null references act (id),
  problem_id   bigint not null references problem (id),
  label_before text not null,
  label_after  text not null,
  state_before text not null,
  state_after  text not null,
  primary key (act_id, problem_id)
);
create index act_problem_by_problem on act_problem (problem_id, act_id);

create table act_membership (
  act_id          bigint not null references act (id),
  problem_id      bigint not null references problem (id),
  contribution_id bigint not null,
  change          text not null check (change in ('ADDED', 'REMOVED')),
  belonging       text not null,
  score           real not null,
  sentences       int[] not null,
  quote           text not null,
  shared_terms    text[] not null,
  primary key (act_id, problem_id, contribution_id, change)
);
create index act_membership_by_contribution on act_membership (contribution_id, act_id);

-- A log is only ever added to.
create function log_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the log of the review is append-only' using errcode = 'check_violation';
end $$;
create trigger act_append_only before update or delete on act
  for each row execute function log_is_append_only();
create trigger act_problem_append_only before update or delete on act_problem
  for each row execute function log_is_append_only();
create trigger act_membership_append_only before update or delete on act_membership
  for each row execute function log_is_append_only();

-- « Mal classé »: the author of a contribution says it does not belong there.
create table contest (
  id              bigint generated always as identity primary key,
  round_id        bigint not null,
  contribution_id bigint not null,
  problem_id      bigint not null references problem (id),
  reason          text not null check (length(reason) <= 1000),
  at              timestamptz not null,
  settled_at      timestamptz,
  settled_by      bigint,
  outcome         text not null default '' check (outcome in ('', 'CHANGED', 'KEPT')),
  reply           text not null default '' check (length(reply) <= 1000),
  check ((settled_at is null) = (settled_by is null)),
  check ((settled_at is null) = (outcome = '')),
  check (outcome <> 'KEPT' or length(reply) > 0)
);
create unique index contest_once_open on contest (contribution_id, problem_id) where settled_at is null;
create index contest_open on contest (round_id, id) where settled_at is null;

create table publication (
  round_id      bigint primary key references tally (round_id),
  published_at  timestamptz not null,
  published_by  bigint not null,
  run_id        bigint not null references run (id),
  problems      bigint not null check (problems >= 1),
  received      bigint not null,
  grouped       bigint not null check (grouped >= 0),
  ungrouped     bigint not null check (ungrouped >= 0),
  constraint publication_loses_nothing check (received = grouped + ungrouped)
);

create table decision (
  round_id   bigint primary key references tally (round_id),
  poll_id    bigint not null,
  decided_by bigint not null,
  decided_at timestamptz not null
);
