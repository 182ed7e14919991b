create table commitment (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind ~ '^[a-z]+[.]commitment[.][A-Za-z]+$'),
  subject_type text not null check (length(subject_type) between 1 and 60),
  subject_id   bigint not null check (subject_id > 0),
  scope_type   text not null check (length(scope_type) between 1 and 60),
  scope_id     bigint not null check (scope_id > 0),
  about        text not null check (length(about) <= 500),
  debtor_id    bigint not null,
  debtor_name  text not null check (length(debtor_name) between 1 and 200),
  -- null when nobody is named to be told of the delay
  fallback_id  bigint,
  promised_on  date not null,
  due_on       date not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'KEPT', 'RELEASED')),
  -- null while open
  settled_on   date,
  reason       text not null default '' check (length(reason) <= 2000),
  constraint commitment_settled_once check ((state = 'OPEN') = (settled_on is null)),
  constraint commitment_released_with_reason check (state <> 'RELEASED' or btrim(reason) <> '')
);
create unique index commitment_open_once on commitment (kind, subject_type, subject_id)
  where state = 'OPEN';
create index commitment_by_subject on commitment (kind, subject_type, subject_id, id desc);
create index commitment_by_scope on commitment (scope_type, scope_id, state, due_on, id);
create index commitment_by_debtor on commitment (debtor_id, due_on, id) where state = 'OPEN';
create index commitment_by_due_date on commitment (due_on, id);

-- Each move of a due date stays readable, with its public reason.
create table postponement (
  id            bigint generated always as identity primary key,
  commitment_id bigint not null references commitment (id),
  moved_on      date not null,
  from_due_on   date not null,
  to_due_on     date not null,
  reason        text not null check (btrim(reason) <> '' and length(reason) <= 2000)
);
create index postponement_by_commitment on postponement (commitment_id, id desc);

-- One reminder per stage and due date: a postponed promise is reminded again.
create table reminder (
  commitment_id bigint not null references commitment (id),
  due_on        date not null,
  stage         text not null check (stage in ('BEFORE', 'AFTER')),
  reminded_on   date not null,
  primary key (commitment_id, due_on, stage)
);
