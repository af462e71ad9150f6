-- Drafts that are tried on history, and how far each is.
create table backtest (
    id uuid primary key,
    brand_id uuid not null,
    campaign_id uuid not null,
    document text not null,
    since timestamptz not null,
    total integer not null,
    done integer not null,
    after_at timestamptz,
    after_case uuid,
    tally text not null,
    state text not null check (state in ('running', 'done', 'cancelled')),
    held_until timestamptz,
    started_by uuid not null,
    started_by_name text not null,
    started_at timestamptz not null
);

create index backtest_campaign on backtest (campaign_id, id desc);
create index backtest_running on backtest (brand_id) where state = 'running';
