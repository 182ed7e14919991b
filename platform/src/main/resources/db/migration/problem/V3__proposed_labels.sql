-- Names of problems that a model elsewhere proposed: which model was asked, how many were kept.
alter table run
  add column label_model text not null default '', -- '' when none was asked
  add column proposed_labels int not null default 0 check (proposed_labels >= 0);
