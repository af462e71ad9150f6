-- What reviewers said about a case, in their order, and who they are: where two people have to agree, the case waits
-- for somebody else after the first.
alter table moderation_case
    add column opinions jsonb not null default '[]',
    add column heard uuid[] not null default '{}';
