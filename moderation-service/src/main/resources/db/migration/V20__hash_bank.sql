-- Orders everything that happens to the entries of all banks, so that a member of the service can read what is new.
create sequence hash_bank_change;

-- What came into a brand's hash bank at once: one picture of a case, or a file. It is also the work of looking for
-- pictures that were already shared; a member that dies leaves it to the next one.
create table hash_bank_addition (
    id uuid primary key,
    brand_id uuid not null,
    kind text not null check (kind in ('case', 'file')),
    -- the file's name as it was sent; empty for a case
    name text not null default '',
    added_by uuid not null,
    added_by_name text not null,
    added_at timestamptz not null,

    -- filling: rows still come; searching: known pictures are compared; telling: cases are changed
    state text not null check (state in ('filling', 'searching', 'telling', 'done')),
    due_at timestamptz not null,
    attempt integer not null default 0,
    -- known_picture.seq up to which pictures were compared
    searched_through bigint not null default 0,

    -- what came of the file
    added integer not null default 0,
    known integer not null default 0,
    rejected integer not null default 0,
    -- its first bad rows: line and sentence
    errors jsonb not null default '[]'
);

create index hash_bank_addition_due on hash_bank_addition (due_at) where state <> 'done';
create index hash_bank_addition_brand on hash_bank_addition (brand_id, added_at desc, id desc);

-- The pictures that a brand does not want to see again. A removed one stays, so that its removal can be taken back.
create table hash_bank_entry (
    id uuid primary key,
    brand_id uuid not null,
    seq bigint not null default nextval('hash_bank_change'),
    addition_id uuid not null references hash_bank_addition,
    hash bytea not null check (octet_length(hash) = 32),
    label text not null,
    note text not null default '',
    source_case uuid,
    added_by uuid not null,
    added_by_name text not null,
    added_at timestamptz not null,
    -- the removal's place in the order of changes
    removed bigint,
    removed_by uuid,
    removed_by_name text,
    removed_at timestamptz
);

create unique index hash_bank_entry_hash on hash_bank_entry (brand_id, hash) where removed is null;
-- what a member of the service has not read yet; also the list, latest first
create unique index hash_bank_entry_seq on hash_bank_entry (brand_id, seq) include (hash, removed);
create index hash_bank_entry_removed on hash_bank_entry (brand_id, removed) where removed is not null;
create index hash_bank_entry_addition on hash_bank_entry (addition_id);

-- Shared pictures that look like an entry, and what became of their cases. No outcome: still to be told.
create table hash_bank_match (
    addition_id uuid not null references hash_bank_addition,
    case_id uuid not null,
    brand_id uuid not null,
    entry_id uuid not null references hash_bank_entry,
    distance integer not null,
    mirrored boolean not null,
    outcome text check (outcome in ('reopened', 'marked', 'left-rejected', 'source', 'gone')),
    primary key (addition_id, case_id)
);

create index hash_bank_match_untold on hash_bank_match (addition_id) where outcome is null;
