-- One row per submission, from its reception on. A withdrawn one keeps its ids and nothing else.
create table moderation_case (
    id uuid primary key,
    brand_id uuid not null,
    campaign_id uuid not null,
    state text not null check (state in ('unscreened', 'open', 'approved', 'rejected', 'withdrawn')),

    -- what the author sent
    caption text not null default '',
    hashtags text[] not null default '{}',
    author_name text not null default '',
    author_key text not null default '',
    original_key text not null default '',
    original_type text not null default '',
    original_bytes bigint not null default 0,
    received_at timestamptz not null,

    -- screening: when the case may be taken, which attempt holds it, how many attempts ended without a word
    due_at timestamptz,
    attempt integer not null default 0,
    silent_ends integer not null default 0,

    -- what screening found
    findings jsonb not null default '[]',
    policy_version text,
    rules jsonb not null default '[]',
    suggested jsonb not null default '[]',
    -- the negative priority, so that one ascending index is the desk's queue
    urgency integer not null default 0,
    blurred boolean not null default false,
    renditions jsonb not null default '[]',
    palette jsonb not null default '[]',

    -- who has it on screen; a claim in the past is none
    claimed_by uuid,
    claimed_by_name text,
    claimed_until timestamptz,

    -- the last version that was announced, and the decision in force
    decision_version bigint not null default 0,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    decision_reasons jsonb,
    decision_note text,
    decision_findings jsonb,
    withdrawn_at timestamptz,

    check (state <> 'unscreened' or due_at is not null),
    check (state not in ('approved', 'rejected') or (decided_at is not null and decision_version > 0)),
    check (state <> 'withdrawn' or (caption = '' and author_name = '' and author_key = ''))
);

-- the screeners' queue
create index moderation_case_due on moderation_case (due_at) where state = 'unscreened';
-- the desk's queue, most urgent and then oldest first; also its count
create index moderation_case_open on moderation_case (brand_id, urgency, received_at, id) where state = 'open';
-- what was decided, latest first
create index moderation_case_decided on moderation_case (brand_id, decided_at desc, id desc)
    where state in ('approved', 'rejected');
-- how often an author posts
create index moderation_case_author on moderation_case (brand_id, author_key, received_at) where state <> 'withdrawn';
-- what a reviewer has on screen
create index moderation_case_claim on moderation_case (claimed_by, claimed_until) where claimed_until is not null;
