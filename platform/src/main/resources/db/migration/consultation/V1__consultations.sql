create table consultation (
  id           bigint generated always as identity primary key,
  slug         text not null unique
               check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title        text not null check (length(title) between 1 and 200),
  summary      text not null check (length(summary) between 1 and 2000),
  territory_id bigint not null,
  created_by   bigint not null,
  created_at   timestamptz not null
);

create table round (
  id                     bigint generated always as identity primary key,
  consultation_id        bigint not null references consultation (id),
  number                 int not null check (number >= 1),
  state                  text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  current_step           smallint not null default 1 check (current_step between 1 and 5),
  on_the_table           text not null default '' check (length(on_the_table) <= 4000),
  already_decided        text not null default '' check (length(already_decided) <= 4000),
  not_negotiable         text not null default '' check (length(not_negotiable) <= 4000),
  decider                text not null default '' check (length(decider) <= 300),
  funding                text not null default '' check (length(funding) <= 2000),
  answer_by              date, -- null: not promised yet, in a draft
  respondent_id          bigint, -- null: not named yet, in a draft
  weekly_analysis_hours  int check (weekly_analysis_hours between 1 and 2000), -- null in a draft
  expected_contributions int check (expected_contributions between 1 and 10000000), -- null in a draft
  created_by             bigint not null,
  created_at             timestamptz not null,
  opened_at              timestamptz, -- null: a draft
  closed_at              timestamptz, -- null: not closed
  unique (consultation_id, number),
  constraint round_opens_complete check (state = 'DRAFT' or (
    on_the_table <> '' and already_decided <> '' and not_negotiable <> '' and decider <> ''
    and funding <> '' and answer_by is not null and respondent_id is not null
    and weekly_analysis_hours is not null and expected_contributions is not null
    and opened_at is not null)),
  constraint round_closed_is_dated check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index round_one_draft on round (consultation_id) where state = 'DRAFT';
create unique index round_one_open on round (consultation_id) where state = 'OPEN';
create index round_by_state on round (state, id desc);

create table phase (
  round_id  bigint not null references round (id),
  step      smallint not null check (step between 1 and 5),
  begins_on date not null,
  ends_on   date not null,
  primary key (round_id, step),
  check (ends_on >= begins_on)
);

-- A date moved after the opening: both dates stay, with the reason (R1).
create table phase_move (
  id            bigint generated always as identity primary key,
  round_id      bigint not null references round (id),
  step          smallint not null check (step between 1 and 5),
  old_begins_on date not null,
  old_ends_on   date not null,
  new_begins_on date not null,
  new_ends_on   date not null,
  reason        text not null check (length(reason) between 1 and 1000),
  moved_by      bigint not null,
  moved_at      timestamptz not null
);
create index phase_move_by_round on phase_move (round_id, id desc);

-- A part of the charter changed after the opening (R5): both versions stay, with the reason.
create table charter_change (
  id         bigint generated always as identity primary key,
  round_id   bigint not null references round (id),
  part       text not null check (part in ('OPEN', 'DECIDED', 'NOT_NEGOTIABLE', 'DECIDER', 'FUNDING',
                                           'ANSWER_BY', 'RESPONDENT', 'HOURS', 'FORECAST')),
  old_value  text not null,
  new_value  text not null,
  reason     text not null check (length(reason) between 1 and 1000),
  changed_by bigint not null,
  changed_at timestamptz not null
);
create index charter_change_by_round on charter_change (round_id, id desc);
