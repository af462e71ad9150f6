create table campaigns (
    id            uuid        primary key,
    brand_id      uuid        not null references brands (id),
    version       bigint      not null,
    slug          text        not null unique,
    name          text        not null,
    hashtags      text[]      not null,
    opens_at      timestamptz not null,
    closes_at     timestamptz,
    state         text        not null,
    terms_version text        not null,
    policy_preset text        not null,
    blocked_words text[]      not null,
    allowed_words text[]      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    check (state in ('open', 'closed')),
    check (policy_preset in ('strict', 'balanced', 'trusting')),
    check (closes_at is null or closes_at > opens_at),
    check (cardinality(hashtags) > 0)
);
create index campaigns_of_brand on campaigns (brand_id, id desc);
create index campaigns_open on campaigns (id desc) where state = 'open';

-- Every name that a campaign ever had in addresses. A former one is never given to another campaign, because printed
-- links and QR codes still carry it.
create table campaign_slugs (
    slug        text        primary key,
    -- The name is claimed before the campaign is written.
    campaign_id uuid        not null references campaigns (id) deferrable initially deferred,
    since       timestamptz not null
);
create index campaign_slugs_of_campaign on campaign_slugs (campaign_id);

-- Every wording that authors could accept; consent refers to a version, so no wording is ever changed or removed.
create table campaign_terms (
    campaign_id uuid        not null references campaigns (id),
    version     text        not null,
    wording     text        not null,
    since       timestamptz not null,
    primary key (campaign_id, version)
);
