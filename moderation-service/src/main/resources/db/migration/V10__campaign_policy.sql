-- What each campaign asks of its selfies, as last announced.
create table campaign_policy (
    campaign_id uuid primary key,
    brand_id uuid not null,
    -- of the campaign; a lower one that comes later is stale
    version bigint not null,
    name text not null,
    slug text not null,
    -- normalised, without the leading #
    hashtags text[] not null,
    preset text not null,
    blocked_words text[] not null,
    allowed_words text[] not null
);
