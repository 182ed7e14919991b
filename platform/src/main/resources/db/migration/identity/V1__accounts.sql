create table account (
  id            bigint generated always as identity primary key,
  name          text not null check (length(name) between 1 and 200),
  email         text not null check (length(email) between 3 and 320),
  service       text not null default '' check (length(service) <= 200),
  password_hash text,
  active        boolean not null default true,
  created_at    timestamptz not null
);
create unique index account_email_once on account (lower(email));

create table account_role (
  account_id bigint not null references account (id),
  role       text not null check (role in ('ADMINISTRATOR', 'ORGANISER', 'ANALYST', 'RESPONDENT')),
  primary key (account_id, role)
);
create index account_role_by_role on account_role (role);

-- A link that lets a person choose a password once; only its SHA-256 is kept.
create table invitation (
  token_hash bytea primary key,
  account_id bigint references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Failed attempts to sign in; the key is a SHA-256 of account and address.
create table sign_in_failure (
  key          bytea primary key,
  failures     integer not null check (failures > 0),
  window_start timestamptz not null
);
