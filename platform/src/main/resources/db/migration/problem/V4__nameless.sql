-- Words listed in place of a name, for a draft that no phrase names: it waits for a name while this is still its label.
alter table problem add column words text;
