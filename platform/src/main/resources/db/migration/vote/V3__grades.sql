-- Ballots by grade, the worst first; empty where the ballot asks for none.
alter table result_option add column grades bigint[] not null default '{}';
alter table result_option alter column grades drop default;
