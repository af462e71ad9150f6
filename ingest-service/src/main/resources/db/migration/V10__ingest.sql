-- What the campaigns topic has told. Members of the service read what changed since they last looked: changed_in is the
-- transaction of the last change, so that no commit is missed whatever the order of commits.
create table campaign (
    campaign_id uuid primary key,
    brand_id uuid not null,
    brand_name text not null,
    version bigint not null,
    slug text not null,
    name text not null,
    hashtags text[] not null,
    opens_at timestamptz not null,
    closes_at timestamptz,
    is_taking boolean not null,
    terms_version text not null,
    terms_text text not null,
    changed_in xid8 not null default pg_current_xact_id()
);

create index campaign_changed_in on campaign (changed_in, campaign_id);

create table submission (
    submission_id uuid primary key,
    brand_id uuid not null,
    campaign_id uuid not null,
    caption text not null,
    hashtags text[] not null,
    author_name text not null,
    author_key text not null,
    object_key text not null,
    media_type text not null,
    bytes bigint not null,
    width int not null,
    height int not null,
    sha256 text not null,
    terms_version text not null,
    channel text not null,
    -- SHA-256 of the private link; the link itself is nowhere
    link_hash text not null unique,
    state text not null default 'received'
        check (state in ('received', 'in-review', 'published', 'refused', 'withdrawn')),
    received_at timestamptz not null,
    -- of the latest decision; a lower one that arrives later is stale
    decision_version bigint not null default 0,
    decided_at timestamptz,
    reasons jsonb not null default '[]',
    withdrawn_at timestamptz
);

-- Attempts that may be repeated; see RememberedKey.
create table idempotency_key (
    campaign_id uuid not null,
    key_hash text not null,
    content_hash text not null,
    link_salt text not null,
    submission_id uuid not null,
    expires_at timestamptz not null,
    primary key (campaign_id, key_hash)
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

-- Originals that must go from the object store.
create table photo_removal (
    object_key text primary key,
    due_at timestamptz not null,
    attempts int not null default 0
);

create index photo_removal_due_at on photo_removal (due_at);

-- How far the sweep for photos without a submission has come; one row.
create table orphan_sweep (
    only_row boolean primary key default true check (only_row),
    swept_to text not null
);
