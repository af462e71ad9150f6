-- Cases that are looked at once more, drawn at random: approvals by a policy ('check'), and what one person decided
-- ('blind'). A case is drawn at most once. Changed only under the lock of its case.
create table second_look (
    case_id uuid primary key,
    brand_id uuid not null,
    kind text not null check (kind in ('check', 'blind')),
    -- of the decision that was drawn; grows when what is blurred changes
    decision_version bigint not null,
    -- what was decided, and by whom if it was a person
    decided text not null check (decided in ('approved', 'rejected')),
    decided_by uuid,
    decided_at timestamptz not null,
    -- as at the desk: where it waits, from when on, and whose turn it is
    queue text not null,
    due_at timestamptz not null,
    turn timestamptz not null,
    state text not null check (state in ('waiting', 'given', 'again')),
    claimed_by uuid,
    claimed_by_name text,
    claimed_until timestamptz,

    -- the answer, and of whom
    answered text check (answered in ('approved', 'rejected')),
    answered_by uuid,
    answered_by_name text,
    answered_at timestamptz,
    -- code and words, as the author would be told
    reasons jsonb not null default '[]',
    note text,

    -- two people who differ: what became of it; 'overtaken' by what happened to the case otherwise
    settled text check (settled in ('kept', 'changed', 'overtaken')),
    settled_by uuid,
    settled_at timestamptz,
    why text,
    check ((state = 'given') = (answered is not null and answered_at is not null)),
    check (settled is null or state = 'given')
);

-- the desk's: what waits in a queue, in its order; what somebody has on screen
create index second_look_waiting on second_look (brand_id, turn, case_id) where state = 'waiting';
create index second_look_claim on second_look (brand_id, claimed_by, claimed_until) where claimed_until is not null;
-- the page's: what was answered within a time, and where two differ
create index second_look_given on second_look (brand_id, kind, answered_at) where state = 'given';
create index second_look_differ on second_look (brand_id, answered_at, case_id)
    where kind = 'blind' and state = 'given' and answered <> decided and settled is null;
-- who answered lately, and may take it back
create index second_look_answer on second_look (brand_id, answered_by, answered_at) where state = 'given';
