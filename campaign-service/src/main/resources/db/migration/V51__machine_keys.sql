-- Keys with which machines act for a brand. Only the hash of a key is kept, and its beginning, to recognise it by.
create table machine_keys (
    id           uuid        primary key,
    brand_id     uuid        not null references brands (id),
    name         text        not null,
    prefix       text        not null,
    key_hash     bytea       not null unique,
    roles        text[]      not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (cardinality(roles) > 0),
    -- Not owner: a key that got out must not be able to make another one, or a member.
    check (roles <@ array ['marketer', 'moderator', 'care', 'analyst'])
);
create index machine_keys_of_brand on machine_keys (brand_id, created_at);
