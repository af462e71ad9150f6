-- What the person was told before, if the present standing takes it back.
alter table look_reports add column instead_of text check (instead_of in ('removed', 'kept', 'gone'));
