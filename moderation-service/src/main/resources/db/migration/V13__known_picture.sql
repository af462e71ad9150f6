-- PDQ hashes of the pictures that a brand has seen. The sequence orders them, so that of two equal pictures screened
-- at once exactly one is the later one.
create table known_picture (
    submission_id uuid primary key,
    seq bigint generated always as identity,
    brand_id uuid not null,
    campaign_id uuid not null,
    author_key text not null,
    hash bit(256) not null,
    -- a refused one is not held against its author, but counts again when the refusal is taken back
    refused boolean not null default false
);

-- covers the search for near ones, which reads every hash of the brand
create index known_picture_brand on known_picture (brand_id, seq) include (hash) where not refused;
