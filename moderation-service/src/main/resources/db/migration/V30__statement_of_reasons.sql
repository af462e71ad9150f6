-- Every statement of reasons, written with the restriction that it explains and never changed. Holds no word of the
-- author's and no name, so it outlives a withdrawal. Values in capitals are those of the EU's DSA Transparency Database.
create table statement_of_reasons (
    submission_id uuid not null,
    decision_version bigint not null,
    brand_id uuid not null,
    campaign_id uuid not null,
    measure text not null check (measure in ('REJECTED', 'HELD')),
    was_shown boolean not null,
    decided_automatically boolean not null,
    detected_automatically boolean not null,
    -- code and text, as the author was told
    reasons jsonb not null,
    -- codes of what screens found, most serious first
    findings text[] not null,
    -- the provision that it breaks; null for the campaign's terms
    law text,
    category text not null,
    category_addition text[] not null,
    category_specification text[] not null,
    content_type text[] not null,
    source_type text not null,
    territorial_scope text[] not null,
    policy_version text not null,
    content_at timestamptz not null,
    decided_at timestamptz not null,
    appealable_until timestamptz,
    primary key (submission_id, decision_version)
);

-- the brand's file, oldest first
create index statement_of_reasons_file on statement_of_reasons (brand_id, decided_at, submission_id, decision_version);
