-- The published result in the form of `boucle count --json`; null for what was counted before.
alter table result add column file text;
