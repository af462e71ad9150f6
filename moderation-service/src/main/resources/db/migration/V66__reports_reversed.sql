-- What those who reported a look were told before a person began to look at it again, so that an answer which says the
-- opposite can say so. Null before the first answer, and once another one was given.
alter table look_report add column told text check (told in ('upheld', 'dismissed', 'closed'));
