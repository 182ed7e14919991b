create table proposal (
  id               bigint generated always as identity primary key,
  problem_id       bigint not null,
  round_id         bigint not null,
  title            text not null check (length(title) between 1 and 200),
  why              text not null check (length(why) between 1 and 2000),
  for_whom         text not null check (length(for_whom) between 1 and 1000),
  expected_change  text not null check (length(expected_change) between 1 and 2000),
  description      text not null check (length(description) between 1 and 10000),
  users            text not null default '' check (length(users) <= 500),
  agents           text not null default '' check (length(agents) <= 500),
  origin           text not null check (origin in ('ORGANISER', 'RESPONDENT', 'PUBLIC')),
  -- null when the public proposed it
  author_id        bigint,
  proposed_at      timestamptz not null,
  -- null while nothing is decided
  decision         text check (decision in ('ADOPTED', 'DECLINED')),
  decision_reason  text not null default '' check (length(decision_reason) <= 2000),
  next_step        text not null default '' check (length(next_step) <= 1000),
  funding          text not null default '' check (length(funding) <= 500),
  decided_by       text not null default '' check (length(decided_by) <= 200),
  -- null while nothing is decided
  decided_on       date,
  constraint proposal_decided_with_reason
    check (decision is null or (btrim(decision_reason) <> '' and decided_on is not null)),
  constraint proposal_adopted_with_next_step
    check (decision is distinct from 'ADOPTED' or btrim(next_step) <> ''),
  constraint proposal_agents_are_named check ((origin = 'PUBLIC') = (author_id is null))
);
create index proposal_by_problem on proposal (problem_id, id);
create index proposal_by_round on proposal (round_id, decision);

-- One sheet per proposal; the promise to fill it lives in the commitment room.
create table feasibility (
  proposal_id  bigint primary key references proposal (id),
  expert_id    bigint not null,
  expert_name  text not null check (length(expert_name) between 1 and 200),
  service      text not null check (length(service) <= 200),
  asked_on     date not null,
  due_on       date not null,
  legal        text not null default '' check (length(legal) <= 2000),
  technical    text not null default '' check (length(technical) <= 2000),
  people       text not null default '' check (length(people) <= 2000),
  cost         text not null default '' check (length(cost) <= 2000),
  delay        text not null default '' check (length(delay) <= 2000),
  -- null while the sheet is awaited
  verdict      text check (verdict in ('FEASIBLE', 'FEASIBLE_IF', 'NOT_FEASIBLE')),
  conclusion   text not null default '' check (length(conclusion) <= 2000),
  -- null while the sheet is awaited
  given_on     date,
  constraint feasibility_given_with_conclusion
    check ((verdict is null) = (given_on is null)
           and (verdict is null or btrim(conclusion) <> ''))
);
create index feasibility_awaited_by_expert on feasibility (expert_id, due_on, proposal_id)
  where verdict is null;
