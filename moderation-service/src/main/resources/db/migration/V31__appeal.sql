-- Appeals of authors, at most one against each decision. When the author withdraws, the words go and the rest stays.
create table appeal (
    submission_id uuid not null,
    -- of the decision that is appealed against
    decision_version bigint not null,
    brand_id uuid not null,
    campaign_id uuid not null,
    explanation text not null,
    lodged_at timestamptz not null,
    state text not null check (state in
        ('open', 'upheld', 'upheld-without-picture', 'denied', 'decision-taken-back', 'too-late', 'withdrawn')),
    -- who answered; null where nobody did
    answered_by uuid,
    answered_by_name text,
    -- a person's words for the author
    answer text,
    ended_at timestamptz,
    primary key (submission_id, decision_version),
    check ((state = 'open') = (ended_at is null)),
    check (state not in ('upheld', 'upheld-without-picture', 'denied') or answered_by is not null),
    check (state <> 'withdrawn' or (explanation = '' and answer is null))
);

-- the desk's queue, oldest first
create index appeal_open on appeal (brand_id, lodged_at, submission_id, decision_version) where state = 'open';
-- what was answered, latest first
create index appeal_ended on appeal (brand_id, ended_at desc, submission_id desc, decision_version desc)
    where state <> 'open';
