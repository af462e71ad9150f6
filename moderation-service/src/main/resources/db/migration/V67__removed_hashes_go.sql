-- What was taken out of a hash bank can be put back for a while. Then its hash, its words and where it came from are
-- deleted; the row stays for what was found by it, and for who removed it.
alter table hash_bank_entry
    alter column hash drop not null,
    add check (hash is not null or (removed is not null and label = '' and note = '' and source_case is null));

create index hash_bank_entry_purge on hash_bank_entry (removed_at) where removed is not null and hash is not null;
