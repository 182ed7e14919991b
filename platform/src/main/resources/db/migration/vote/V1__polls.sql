create table poll (
  id           bigint generated always as identity primary key,
  subject_type text not null check (subject_type ~ '^[a-z][a-z-]*$'),
  subject_id   bigint not null check (subject_id > 0),
  title        text not null check (length(title) between 1 and 300),
  rule_name    text not null check (length(rule_name) between 1 and 60),
  max_choices  int not null check (max_choices >= 1),
  seats        int not null check (seats >= 1),
  state        text not null check (state in ('OPEN', 'CLOSED')),
  opened_at    timestamptz not null,
  opened_by    bigint not null,
  closes_at    timestamptz not null,
  closed_at    timestamptz,
  hmac_key     bytea not null check (length(hmac_key) = 32),
  check (closes_at > opened_at),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create index poll_by_subject on poll (subject_type, subject_id, id desc);

create table poll_option (
  poll_id  bigint not null references poll (id),
  key      text not null check (key ~ '^[A-Za-z0-9_-]{1,40}$'),
  position int not null check (position >= 1),
  title    text not null check (length(title) between 1 and 300),
  detail   text not null check (length(detail) <= 1000),
  primary key (poll_id, key),
  unique (poll_id, position)
);

-- Participation is the only figure known before closing.
create table participation (
  poll_id bigint primary key references poll (id),
  ballots bigint not null check (ballots >= 0)
);

create table code_batch (
  id           bigint generated always as identity primary key,
  poll_id      bigint not null references poll (id),
  label        text not null check (length(label) between 1 and 200),
  issued       int not null check (issued between 1 and 20000),
  used         int not null default 0 check (used between 0 and issued),
  created_by   bigint not null,
  created_at   timestamptz not null,
  cancelled_at timestamptz
);
create index code_batch_by_poll on code_batch (poll_id, id);

-- A right to vote carried by a single-use code; only its HMAC is kept.
create table code (
  poll_id    bigint not null references poll (id),
  right_hash bytea not null check (length(right_hash) = 32),
  batch_id   bigint not null references code_batch (id),
  primary key (poll_id, right_hash)
);

-- The roll (« émargement »): which rights were used. Nothing here leads to a ballot.
create table roll (
  poll_id    bigint not null references poll (id),
  right_hash bytea not null check (length(right_hash) = 32),
  channel    text not null check (channel in ('CODE', 'ACCOUNT', 'PAPER')),
  used_hour  timestamptz not null check (used_hour = date_trunc('hour', used_hour, 'UTC')),
  constraint roll_one_ballot_per_right unique (poll_id, right_hash)
);

-- The box (« urne »): what was said. No time, no address, no sequence, no key of the roll.
create table ballot (
  id      bytea primary key check (length(id) = 16),
  poll_id bigint not null references poll (id),
  choices text[] not null
);
create index ballot_by_poll on ballot (poll_id, id);

-- Wrong codes by hashed address and ten-minute window.
create table wrong_code (
  poll_id      bigint not null references poll (id),
  address_hash bytea not null check (length(address_hash) = 32),
  since        timestamptz not null,
  attempts     int not null check (attempts >= 1),
  primary key (poll_id, address_hash, since)
);

create table result (
  poll_id        bigint primary key references poll (id),
  ballots        bigint not null check (ballots >= 0),
  blanks         bigint not null check (blanks between 0 and ballots),
  rights         bigint not null check (rights >= 0),
  seed           text not null check (length(seed) >= 16),
  fingerprint    text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  explanation_fr text not null,
  explanation_en text not null
);

create table result_option (
  poll_id    bigint not null references result (poll_id),
  key        text not null,
  rank       int not null check (rank >= 1),
  votes      bigint not null check (votes >= 0),
  designated boolean not null,
  tied       boolean not null,
  primary key (poll_id, key),
  unique (poll_id, rank),
  foreign key (poll_id, key) references poll_option (poll_id, key)
);

-- From the first ballot on, what people vote about and how it is counted cannot change.
create function poll_is_frozen() returns trigger language plpgsql as $$
begin
  if (new.title, new.rule_name, new.max_choices, new.seats, new.closes_at, new.hmac_key,
      new.subject_type, new.subject_id)
     is distinct from
     (old.title, old.rule_name, old.max_choices, old.seats, old.closes_at, old.hmac_key,
      old.subject_type, old.subject_id)
     and exists (select 1 from vote.participation p where p.poll_id = old.id and p.ballots > 0) then
    raise exception 'poll % is frozen: a ballot was cast', old.id using errcode = 'check_violation';
  end if;
  if old.state = 'CLOSED' then
    raise exception 'poll % is closed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger poll_frozen before update on poll for each row execute function poll_is_frozen();

create function option_is_frozen() returns trigger language plpgsql as $$
declare
  concerned bigint := coalesce(new.poll_id, old.poll_id);
begin
  if exists (select 1 from vote.participation p where p.poll_id = concerned and p.ballots > 0) then
    raise exception 'options of poll % are frozen: a ballot was cast', concerned
      using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger option_frozen before insert or update or delete on poll_option
  for each row execute function option_is_frozen();

-- A ballot never changes, and the box of a closed poll is sealed.
create function box_is_sealed() returns trigger language plpgsql as $$
declare
  concerned bigint := coalesce(new.poll_id, old.poll_id);
begin
  if tg_op = 'UPDATE' and (new.id, new.poll_id, new.choices) is distinct from (old.id, old.poll_id, old.choices) then
    raise exception 'a ballot of poll % cannot change', concerned using errcode = 'check_violation';
  end if;
  if exists (select 1 from vote.poll p where p.id = concerned and p.state = 'CLOSED') then
    raise exception 'the box of poll % is sealed', concerned using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger box_sealed before insert or update or delete on ballot
  for each row execute function box_is_sealed();
