-- A brand's own reasons for rejections. A change is a new version, and the old ones stay beside the decisions that
-- refer to them.
create table saved_reason (
    id uuid not null,
    version integer not null check (version > 0),
    brand_id uuid not null,
    -- what it is in the catalogue, for machines and for strikes
    code text not null,
    label text not null,
    -- by language: en, de, fr, es
    texts jsonb not null,
    archived boolean not null default false,
    -- exactly one version of a reason is
    current boolean not null default true,
    saved_by uuid not null,
    saved_by_name text not null,
    saved_at timestamptz not null,
    primary key (id, version)
);

create unique index saved_reason_current on saved_reason (id) where current;
create index saved_reason_brand on saved_reason (brand_id, label) where current;

-- Many cases decided at once, so that this can be undone at once. Kept as long as that is possible.
create table desk_action (
    id uuid primary key,
    brand_id uuid not null,
    member_id uuid not null,
    case_ids uuid[] not null,
    -- the version that the decision has, one for each case
    versions bigint[] not null,
    at timestamptz not null
);

create index desk_action_at on desk_action (at);
