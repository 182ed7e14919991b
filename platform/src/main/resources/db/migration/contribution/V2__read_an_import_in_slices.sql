-- An import is read a slice at a time, in order of id.
create index contribution_by_import on contribution (import_id, id) where import_id is not null;
