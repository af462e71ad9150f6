-- Looks: one row for each submission that moderation or its author said something about, kept for ever as the memory
-- that makes duplicates and late events harmless. Only a published one holds words, names or colours.
create table looks (
    id               uuid primary key,
    submission_id    uuid not null unique,
    brand_id         uuid not null,
    campaign_id      uuid not null,
    state            text not null check (state in ('retired', 'published', 'withdrawn')),
    -- the highest decision heard about the submission; the highest number there is after a withdrawal
    decision_version bigint not null,
    -- of the events about the look; grows with each that is announced
    version          bigint not null default 0,
    -- by the brand's curation; outlives a retirement, so that a second approval does not show a hidden look
    hidden           boolean not null default false,
    -- lower is earlier; null when not pinned
    pinned_at_place  integer,
    visible          boolean generated always as (state = 'published' and not hidden) stored,
    -- gallery version at the last change that a live wall or the search index must hear of; null when never public
    changed_in       bigint,
    published_at     timestamptz,
    caption          text,
    hashtags         text[],
    author_name      text,
    author_key       text,
    pictures         jsonb,
    palette          jsonb,
    constraint looks_hold_nothing_unless_published check (
        case when state = 'published'
            then caption is not null and hashtags is not null and author_name is not null and author_key is not null
                and pictures is not null and palette is not null and published_at is not null
            else caption is null and hashtags is null and author_name is null and author_key is null
                and pictures is null and palette is null
        end)
);

-- A gallery page reads the pinned looks by place, then the others from the newest on.
create index looks_pinned on looks (campaign_id, pinned_at_place, id)
    where visible and pinned_at_place is not null;
create index looks_newest on looks (campaign_id, published_at desc, id desc)
    where visible and pinned_at_place is null;
-- The studio reads the same with the hidden ones.
create index looks_studio_pinned on looks (campaign_id, pinned_at_place, id)
    where state = 'published' and pinned_at_place is not null;
create index looks_studio_newest on looks (campaign_id, published_at desc, id desc)
    where state = 'published' and pinned_at_place is null;
-- A wall or the search index that was away asks what changed since.
create index looks_changed on looks (campaign_id, changed_in) where changed_in is not null;

-- Which look a picture belongs to. Rows go when the look is retired: no row, no picture.
create table look_pictures (
    object_key text not null,
    look_id    uuid not null references looks (id),
    primary key (object_key, look_id)
);
create index look_pictures_by_look on look_pictures (look_id);

create table look_products (
    look_id    uuid not null references looks (id),
    product_id uuid not null references products (id) on delete cascade,
    place      integer not null,
    primary key (look_id, product_id)
);
create index look_products_by_product on look_products (product_id);

-- One row a campaign. Every transaction that changes what its gallery shows adds one to the version under this row's
-- lock, so that versions become visible in their order and a reader who asks for "all since n" misses none.
create table galleries (
    campaign_id  uuid primary key,
    brand_id     uuid not null,
    version      bigint not null,
    -- the version in which something last went away: what was allowed before must be asked again
    gone_version bigint not null default 0,
    looks        bigint not null default 0,
    touched_at   timestamptz not null
);
create index galleries_touched on galleries (touched_at);
