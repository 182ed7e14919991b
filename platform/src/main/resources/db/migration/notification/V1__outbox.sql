-- A letter to deliver. Once it is sent, only its key and its dates remain.
create table letter (
  id              bigint generated always as identity primary key,
  key             text not null unique check (length(key) between 1 and 200),
  state           text not null default 'WAITING'
                  check (state in ('WAITING', 'SENDING', 'SENT', 'STUCK')),
  recipient       text not null check (length(recipient) <= 320),
  subject         text not null check (length(subject) <= 500),
  body            text not null,
  attempts        int not null default 0 check (attempts >= 0),
  created_at      timestamptz not null,
  next_attempt_at timestamptz not null,
  sent_at         timestamptz,
  failure         text not null default '',
  check ((state = 'SENT') = (sent_at is not null)),
  check (state <> 'SENT' or (recipient = '' and subject = '' and body = ''))
);
create index letter_due on letter (next_attempt_at, id) where state = 'WAITING';
create index letter_open on letter (id) where state <> 'SENT';

-- Kept counts, so that no page counts letters.
create table letter_count (
  state   text primary key check (state in ('WAITING', 'SENDING', 'SENT', 'STUCK')),
  letters bigint not null check (letters >= 0)
);
insert into letter_count (state, letters)
values ('WAITING', 0), ('SENDING', 0), ('SENT', 0), ('STUCK', 0);
