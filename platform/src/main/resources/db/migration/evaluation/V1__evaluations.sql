create table indicator (
  id             bigint generated always as identity primary key,
  proposal_id    bigint not null,
  problem_id     bigint not null,
  round_id       bigint not null,
  name           text not null check (length(name) between 1 and 200),
  definition     text not null check (length(definition) between 1 and 2000),
  unit           text not null check (length(unit) between 1 and 60),
  source         text not null check (length(source) between 1 and 500),
  -- null when nobody knows: the indicator cannot be interpreted
  baseline       numeric,
  -- null with the baseline
  baseline_on    date,
  target         numeric not null,
  target_on      date not null,
  owner_id       bigint not null,
  owner_name     text not null check (length(owner_name) between 1 and 200),
  created_at     timestamptz not null,
  -- null while nobody concluded
  verdict        text check (verdict in ('WORKED', 'PARTLY', 'DID_NOT_WORK', 'CANNOT_TELL')),
  verdict_reason text not null default '' check (length(verdict_reason) <= 2000),
  -- null while nobody concluded
  verdict_on     date,
  constraint indicator_baseline_is_dated check ((baseline is null) = (baseline_on is null)),
  constraint indicator_verdict_has_reason
    check ((verdict is null) = (verdict_on is null)
           and (verdict is null or btrim(verdict_reason) <> ''))
);
create index indicator_by_problem on indicator (problem_id, id);
create index indicator_by_proposal on indicator (proposal_id, id);
create index indicator_by_round on indicator (round_id, id);

create table measure (
  indicator_id bigint not null references indicator (id),
  measured_on  date not null,
  value        numeric not null,
  source       text not null check (length(source) between 1 and 500),
  recorded_by  text not null check (length(recorded_by) <= 200),
  recorded_at  timestamptz not null,
  primary key (indicator_id, measured_on)
);

create table review (
  round_id     bigint primary key,
  lessons      text not null check (length(lessons) between 1 and 10000),
  published_on date not null,
  published_by text not null check (length(published_by) between 1 and 200)
);

-- What a round left unresolved, as the next one received it.
create table carried_problem (
  round_id      bigint not null,
  from_round_id bigint not null,
  problem_id    bigint not null,
  position      int not null check (position > 0),
  label         text not null check (length(label) between 1 and 500),
  people        bigint not null check (people >= 0),
  primary key (round_id, problem_id),
  constraint carried_from_another_round check (round_id <> from_round_id)
);
create index carried_problem_in_order on carried_problem (round_id, position);
