-- A version of the French model that learned the words of a consultation; its weights are in the
-- data folder, models/NAME.
create table adaptation (
  id               bigint generated always as identity primary key,
  consultation_id  bigint not null,
  name             text not null check (length(name) between 1 and 200),
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  original_sha256  text not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
  texts_sha256     text not null check (texts_sha256 ~ '^[0-9a-f]{64}$'),
  contribution_ids bigint[] not null, -- what it learned from
  new_words        int not null check (new_words >= 0),
  pairs            int not null check (pairs >= 0),
  seconds          numeric(12, 3) not null check (seconds >= 0),
  learned_at       timestamptz not null,
  gone_at          timestamptz, -- null while its weights are kept
  check (gone_at is null or contribution_ids = '{}')
);
create index adaptation_by_consultation on adaptation (consultation_id, id desc);
create index adaptation_by_weights on adaptation (sha256, id desc);
create index adaptation_kept on adaptation (name) where gone_at is null;
create index run_by_weights on run (model_sha256) where state = 'DONE';

alter table run
  add column model_choice text not null default 'NOT_OFFERED'
    check (model_choice in ('NOT_OFFERED', 'ADAPTED', 'ORIGINAL'));
