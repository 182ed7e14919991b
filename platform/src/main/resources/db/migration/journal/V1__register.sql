-- The register of public acts. Rows are only ever added; each carries the hash of the one before.
create table entry (
  sequence      bigint primary key check (sequence > 0),
  recorded_at   timestamptz not null,
  kind          text not null check (kind ~ '^[a-zA-Z0-9._-]{3,100}$'),
  subject_type  text not null check (subject_type ~ '^[a-z][a-z-]*$'),
  subject_id    bigint not null check (subject_id > 0),
  author_id     bigint, -- null: the system itself
  author_name   text not null,
  details       text[] not null,
  previous_hash bytea not null unique check (octet_length(previous_hash) = 32),
  hash          bytea not null unique check (octet_length(hash) = 32)
);
create index entry_by_subject on entry (subject_type, subject_id, sequence desc);

-- The end of the chain: one row, locked by whoever appends, so that the chain has no fork.
create table head (
  only_one boolean primary key default true check (only_one),
  sequence bigint not null check (sequence >= 0),
  hash     bytea not null check (octet_length(hash) = 32)
);
insert into head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

-- What each verification of the whole chain found; the last sound one is also checked by the next.
create table verification (
  id              bigint generated always as identity primary key,
  verified_at     timestamptz not null,
  last_sequence   bigint not null check (last_sequence >= 0),
  last_hash       bytea not null check (octet_length(last_hash) = 32),
  broken_sequence bigint check (broken_sequence > 0) -- null: the chain is whole
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the register of public acts is only ever added to: % refused', tg_op;
end
$$;
create trigger entry_is_never_rewritten before update or delete on entry
  for each row execute function refuse_rewriting();
create trigger entry_is_never_emptied before truncate on entry
  for each statement execute function refuse_rewriting();
