create extension if not exists unaccent with schema public;

-- French words without their accents: « fermé », « fermée » and « ferme » meet.
create text search configuration plain_french (copy = pg_catalog.french);
alter text search configuration plain_french
  alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;

-- Mixed into the opaque keys of people, so that they mean nothing elsewhere.
create table secret (
  only_one boolean primary key default true check (only_one),
  salt     bytea not null check (length(salt) = 32)
);
insert into secret (salt)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table import (
  id          bigint generated always as identity primary key,
  round_id    bigint not null,
  account_id  bigint not null,
  created_at  timestamptz not null,
  state       text not null default 'UPLOADED'
              check (state in ('UPLOADED', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
  file_name   text not null check (length(file_name) between 1 and 255),
  file_size   bigint not null check (file_size > 0),
  file_sha256 bytea not null check (length(file_sha256) = 32),
  file_kind   text not null check (file_kind in ('CSV', 'XLSX')),
  -- How to read the file, as a person confirmed it.
  encoding    text not null default '',
  separator   text not null default '',
  header      boolean not null default true,
  columns     text not null default '',
  -- Progress: rows of the file, last line dealt with, what came of the lines so far.
  rows        bigint not null default 0 check (rows >= 0),
  last_line   bigint not null default 0 check (last_line >= 0),
  accepted    bigint not null default 0 check (accepted >= 0),
  refused     bigint not null default 0 check (refused >= 0),
  noted       bigint not null default 0 check (noted >= 0),
  ended_at    timestamptz, -- null until then
  failure     text not null default ''
);
create index import_by_round on import (round_id, id desc);
-- The same file goes once into the same round, unless its import was undone or failed.
create unique index import_once on import (round_id, file_sha256)
  where state in ('RUNNING', 'DONE', 'UNDOING');

-- The bytes of the file, kept until the import ends.
create table import_piece (
  import_id bigint not null references import (id) on delete cascade,
  rank      int not null check (rank >= 0),
  bytes     bytea not null,
  primary key (import_id, rank)
);

-- A line that was refused (kind REFUSED), or accepted with something left out (kind NOTED).
create table import_remark (
  import_id bigint not null references import (id) on delete cascade,
  line      bigint not null check (line >= 1),
  kind      text not null check (kind in ('REFUSED', 'NOTED')),
  reason    text not null,
  value     text not null default '' check (length(value) <= 200),
  primary key (import_id, line, reason)
);

create table contribution (
  id          bigint generated always as identity primary key,
  round_id    bigint not null,
  channel     text not null check (channel in
              ('WEB', 'SURVEY', 'NOTEBOOK', 'KIOSK', 'PHONE', 'IMPORT', 'ON_BEHALF')),
  state       text not null default 'RECEIVED' check (state in ('RECEIVED', 'REFUSED')),
  received_at timestamptz not null,
  text        text not null check (length(text) between 1 and 10000),
  commune     text check (commune ~ '^[0-9AB]{5}$'), -- null: not said
  person      text check (length(person) = 32),      -- null: unknown
  said_on     date,                                  -- null: the day it was received
  code        text not null unique check (length(code) = 14),
  form_key    bytea unique,                          -- null: not from a form
  import_id   bigint references import (id),         -- null: not from a file
  line        bigint,
  source_ref  text check (length(source_ref) between 1 and 200), -- null: the file has none
  words       tsvector not null generated always as
              (to_tsvector('contribution.plain_french'::regconfig, text)) stored,
  check ((import_id is null) = (line is null)),
  unique (import_id, line),
  unique (import_id, source_ref)
);
create index contribution_visible on contribution (round_id, id desc) where state = 'RECEIVED';
create index contribution_visible_by_commune on contribution (round_id, commune, id desc)
  where state = 'RECEIVED';
create index contribution_refused on contribution (round_id, id desc) where state = 'REFUSED';
create index contribution_words on contribution using gin (words);

-- Where to answer; apart, so that it can be erased without touching what was said.
create table contact (
  contribution_id bigint primary key references contribution (id) on delete cascade,
  email           text not null check (length(email) between 3 and 320)
);

create table refusal (
  contribution_id bigint primary key references contribution (id) on delete cascade,
  motive          text not null check (motive in
                  ('INSULT', 'PERSONAL_DATA', 'ADVERTISING', 'ILLEGAL', 'EMPTY')),
  explanation     text not null check (length(explanation) <= 1000),
  account_id      bigint not null,
  refused_at      timestamptz not null
);

-- Kept counts; commune '' is « not said ».
create table counter (
  round_id bigint not null,
  channel  text not null,
  commune  text not null,
  visible  bigint not null default 0 check (visible >= 0),
  refused  bigint not null default 0 check (refused >= 0),
  primary key (round_id, channel, commune)
);

-- Attempts of one address at one gate; the address is hidden by a key that dies with the process.
create table attempt (
  gate     text not null,
  address  bytea not null check (length(address) = 32),
  began_at timestamptz not null,
  attempts int not null check (attempts >= 1),
  primary key (gate, address)
);
create index attempt_by_age on attempt (began_at);
