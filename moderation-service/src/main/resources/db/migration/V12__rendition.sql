-- Every object that may lie in the bucket of renditions: the name is reserved here before the upload, so that nothing
-- lies there unknown. A rendition goes when delete_after has passed; keeping one means clearing that.
create table rendition (
    object_key text primary key,
    case_id uuid not null,
    attempt integer not null,
    delete_after timestamptz,
    -- its deletion has begun, and nothing takes that back
    going boolean not null default false
);

create index rendition_case on rendition (case_id);
create index rendition_delete_after on rendition (delete_after) where delete_after is not null;
