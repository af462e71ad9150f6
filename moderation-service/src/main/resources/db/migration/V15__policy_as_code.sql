-- The way a selfie came, and what a policy asks for a case beyond its priority.
alter table moderation_case
    add column channel text not null default 'web',
    add column queue text not null default 'general',
    add column reviewers smallint not null default 1 check (reviewers between 1 and 2),
    add column labels text[] not null default '{}';

-- Every document that ever judged or was saved, by the SHA-256 of its bytes. Never changed, never deleted: decisions
-- refer to them.
create table policy_document (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    document text not null
);

-- What each judgement rests on. Texts, so that they come back byte for byte. Goes with the selfie.
create table evaluation (
    case_id uuid primary key references moderation_case (id) on delete cascade,
    brand_id uuid not null,
    campaign_id uuid not null,
    hash text not null references policy_document (hash),
    screens text not null,
    features text not null,
    verdict text not null,
    judged_at timestamptz not null
);

-- backtests read a campaign's latest
create index evaluation_campaign on evaluation (campaign_id, judged_at desc, case_id desc);

-- A brand's own policies for a campaign. The versions of one campaign are numbered from 1.
create table policy_version (
    campaign_id uuid not null,
    number integer not null check (number > 0),
    brand_id uuid not null,
    hash text not null references policy_document (hash),
    note text not null,
    saved_by uuid not null,
    saved_by_name text not null,
    saved_at timestamptz not null,
    primary key (campaign_id, number)
);

-- Who let which version judge, when and why; null is the preset that the campaign chose.
create table policy_promotion (
    campaign_id uuid not null,
    seq integer not null,
    brand_id uuid not null,
    number integer,
    why text not null,
    promoted_by uuid not null,
    promoted_by_name text not null,
    promoted_at timestamptz not null,
    primary key (campaign_id, seq)
);

alter table campaign_policy
    -- the version that judges; null for the preset
    add column in_force integer,
    -- the version that is tried beside it without consequences
    add column shadow integer;

-- What a shadow version would have decided.
create table shadow_verdict (
    campaign_id uuid not null,
    number integer not null,
    case_id uuid not null references moderation_case (id) on delete cascade,
    active text not null,
    shadow text not null,
    rule text,
    judged_at timestamptz not null,
    primary key (campaign_id, number, case_id)
);
