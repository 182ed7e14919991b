-- « Vous êtes-vous senti écouté ? »: one degree per contribution that has an answer, and its kept counts.
create table heard (
  contribution_id bigint primary key,
  round_id        bigint not null,
  degree          smallint not null check (degree between 1 and 4)
);
create table heard_count (
  round_id bigint not null,
  degree   smallint not null check (degree between 1 and 4),
  people   bigint not null,
  primary key (round_id, degree)
);
