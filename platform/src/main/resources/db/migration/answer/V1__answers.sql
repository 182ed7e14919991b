-- The book of a round: when answers are due, and its kept counters. "wanted" grows with each event
-- that changes what must be followed; "followed" is the version the projection has reached.
create table book (
  round_id              bigint primary key,
  due_on                date not null,
  received              bigint not null default 0 check (received >= 0),
  answered              bigint not null default 0 check (answered between 0 and received),
  kept                  boolean not null default false,
  wanted                bigint not null default 0,
  followed              bigint not null default 0 check (followed <= wanted),
  -- null while the problems of the round are not published
  problems_published_on date,
  -- null while the priorities of the round are not decided
  priorities_decided_on date
);
create index book_to_follow on book (round_id) where followed < wanted;

-- One row per contribution: does it have an answer?
create table journey (
  contribution_id bigint primary key,
  round_id        bigint not null references book (round_id),
  answered        boolean not null default false
);
create index journey_by_round on journey (round_id, contribution_id);
create index journey_unanswered on journey (round_id, contribution_id) where not answered;

-- Which published problem a contribution was grouped into.
create table link (
  problem_id      bigint not null,
  contribution_id bigint not null references journey (contribution_id) on delete cascade,
  round_id        bigint not null,
  primary key (problem_id, contribution_id)
);
create index link_by_contribution on link (contribution_id, problem_id);
create index link_by_round on link (round_id, problem_id);

-- An answer, written once. "last_reached" is the largest contribution delivered so far.
create table answer (
  id              bigint generated always as identity primary key,
  round_id        bigint not null references book (round_id),
  aim             text not null check (aim in ('PROBLEM', 'ISOLATED', 'CONTRIBUTION')),
  -- the problem or the contribution answered; null for the isolated ones
  aim_id          bigint,
  text            text not null check (length(text) between 1 and 10000),
  author_id       bigint not null,
  author_name     text not null check (length(author_name) between 1 and 200),
  given_at        timestamptz not null,
  reached         bigint not null default 0 check (reached >= 0),
  mailed          bigint not null default 0 check (mailed >= 0),
  last_reached    bigint not null default 0,
  delivered       boolean not null default false,
  constraint answer_aims_at_something check ((aim = 'ISOLATED') = (aim_id is null))
);
create index answer_by_round on answer (round_id, id desc);
create index answer_by_aim on answer (aim, aim_id, id desc);
create index answer_to_deliver on answer (id) where not delivered;

create table delivery (
  contribution_id bigint not null references journey (contribution_id) on delete cascade,
  answer_id       bigint not null references answer (id),
  delivered_on    date not null,
  primary key (contribution_id, answer_id)
);
create index delivery_by_answer on delivery (answer_id, contribution_id);
