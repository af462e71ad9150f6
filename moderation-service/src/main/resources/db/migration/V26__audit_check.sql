-- The last check of each brand's chain, for the page; the check itself reads the whole log.
create table audit_check (
    brand_id uuid primary key,
    at timestamptz not null,
    by_name text not null,
    -- the last entry that was read
    number bigint not null,
    hash bytea not null,
    sealed bigint not null,
    kept bigint not null,
    break_count bigint not null,
    -- the first sentences about what does not hold
    breaks text[] not null
);
