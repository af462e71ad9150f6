-- What the decision in force rests on, for the author; null for decisions that were announced before there were
-- statements, and for those that need none. Goes with a withdrawal.
alter table submission add column statement jsonb;

-- Appeals of authors, at most one against each decision. When the author withdraws, the words go and the rest stays.
create table appeal (
    submission_id uuid not null references submission (submission_id),
    -- of the decision that is appealed against
    decision_version bigint not null,
    explanation text not null,
    lodged_at timestamptz not null,
    state text not null check (state in
        ('lodged', 'upheld', 'upheld-without-picture', 'denied', 'decision-taken-back', 'too-late', 'withdrawn')),
    -- a person's words for the author
    answer text,
    answered_at timestamptz,
    primary key (submission_id, decision_version)
);
