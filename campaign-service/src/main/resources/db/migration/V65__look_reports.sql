-- What viewers report about public looks. Only here is how to reach them.
create table look_reports (
    id            uuid primary key,
    -- of the link that lets the person follow the report
    secret_hash   bytea not null unique,
    look_id       uuid not null,
    submission_id uuid not null,
    brand_id      uuid not null,
    campaign_id   uuid not null,
    ground        text not null,
    -- both are emptied when their time is over
    explanation   text not null,
    contact       text,
    good_faith    boolean not null,
    reported_at   timestamptz not null,
    state         text not null default 'received'
        check (state in ('received', 'waiting', 'removed', 'kept', 'gone')),
    -- of the last event heard about the report; 0 before the first
    version       bigint not null default 0,
    hidden        boolean not null default false,
    reason_code   text,
    reason        text,
    answered_at   timestamptz,
    check ((state in ('received', 'waiting')) = (answered_at is null)),
    check ((reason is null) = (answered_at is null))
);

-- whose words and address have to go
create index look_reports_kept on look_reports (answered_at)
    where answered_at is not null and (contact is not null or explanation <> '');
