-- Brands, their members, and how a member signs in. Only hashes of secrets are kept.
create table brands (
    id         uuid        primary key,
    slug       text        not null unique,
    name       text        not null,
    created_at timestamptz not null
);

create table members (
    id                uuid        primary key,
    brand_id          uuid        not null references brands (id),
    email             text        not null,
    name              text        not null,
    roles             text[]      not null,
    created_at        timestamptz not null,
    last_signed_in_at timestamptz,
    unique (brand_id, email),
    check (cardinality(roles) > 0),
    check (roles <@ array ['owner', 'marketer', 'moderator', 'care', 'analyst'])
);

-- A link is used up by the statement that sets used_at, so of two people who follow it at once one signs in.
create table sign_in_links (
    token_hash bytea       primary key,
    member_id  uuid        not null references members (id) on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index sign_in_links_of_member on sign_in_links (member_id);
create index sign_in_links_by_expiry on sign_in_links (expires_at);

-- One row per session; signing out and removing a member delete it, and the session with it.
create table sessions (
    id         uuid        primary key,
    member_id  uuid        not null references members (id) on delete cascade,
    expires_at timestamptz not null
);
create index sessions_of_member on sessions (member_id);
create index sessions_by_expiry on sessions (expires_at);
