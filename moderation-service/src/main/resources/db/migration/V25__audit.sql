-- What was done in moderation, and by whom: entries that are appended and never touched again, chained by their hashes,
-- one chain for each brand. What is hashed, and how, is said in the package io.vitrine.audit.

-- Where each brand's chain ends. Locked by whoever appends, as the last thing in a transaction.
create table audit_head (
    brand_id uuid primary key,
    -- 0: nothing was appended yet
    number bigint not null check (number >= 0),
    hash bytea not null check (octet_length(hash) = 32)
);

create table audit_entry (
    brand_id uuid not null,
    -- from 1 on, without gaps
    number bigint not null check (number > 0),
    at timestamptz not null,
    actor_kind text not null,
    -- of members only
    actor_id uuid,
    actor_name text,
    action text not null,
    subject_kind text not null,
    subject_id uuid not null,
    -- the JSON that was hashed, to the byte; jsonb would write it anew
    details text not null,
    previous bytea not null check (octet_length(previous) = 32),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (brand_id, number)
);

-- the page's filters, latest first
create index audit_entry_action on audit_entry (brand_id, action, number);
create index audit_entry_kind on audit_entry (brand_id, actor_kind, number);
create index audit_entry_actor on audit_entry (brand_id, actor_id, number) where actor_id is not null;
create index audit_entry_subject on audit_entry (brand_id, subject_id, number);

-- What is personal: the entry holds the hash of salt and value, and an erasure deletes the row.
create table audit_value (
    brand_id uuid not null,
    entry bigint not null,
    name text not null,
    subject_id uuid not null,
    salt bytea not null check (octet_length(salt) = 16),
    value text not null,
    primary key (brand_id, entry, name)
);

create index audit_value_subject on audit_value (brand_id, subject_id);

create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only appended to: no % of %', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_stays();
create trigger audit_entry_is_not_emptied before truncate on audit_entry execute function audit_stays();
create trigger audit_value_stays before update on audit_value for each row execute function audit_stays();
create trigger audit_value_is_not_emptied before truncate on audit_value execute function audit_stays();
create trigger audit_head_stays before delete on audit_head for each row execute function audit_stays();
create trigger audit_head_is_not_emptied before truncate on audit_head execute function audit_stays();

-- The head moves to the entry that follows on it, and nowhere else.
create function audit_head_follows() returns trigger language plpgsql as $$
begin
    if new.brand_id <> old.brand_id or new.number <> old.number + 1 or not exists (
        select from audit_entry
        where brand_id = new.brand_id and number = new.number and hash = new.hash and previous = old.hash
    ) then
        raise exception 'the head of the audit log moves to the entry that follows on it only'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger audit_head_follows before update on audit_head for each row execute function audit_head_follows();

-- A new chain begins at its beginning.
create function audit_head_begins() returns trigger language plpgsql as $$
begin
    if new.number <> 0 or new.hash <> decode(repeat('00', 32), 'hex') then
        raise exception 'an audit log begins without entries' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger audit_head_begins before insert on audit_head for each row execute function audit_head_begins();
