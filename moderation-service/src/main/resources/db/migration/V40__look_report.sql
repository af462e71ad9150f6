-- What viewers report about public looks. How to reach them is not here: the campaign service keeps that.
create table look_report (
    id uuid primary key,
    case_id uuid not null,
    look_id uuid not null,
    brand_id uuid not null,
    campaign_id uuid not null,
    ground text not null,
    -- people's own words; emptied when their time is over
    explanation text not null,
    contactable boolean not null,
    reported_at timestamptz not null,

    -- closed: the look was no longer shown, so nobody needed to look
    state text not null check (state in ('open', 'upheld', 'dismissed', 'closed')),
    -- of the last announcement about the report
    version bigint not null,
    hidden_meanwhile boolean not null,

    answered_by uuid,
    answered_by_name text,
    answered_at timestamptz,
    -- of the decision about the case that answered it; 0 if none was taken
    decision_version bigint not null default 0,
    reason_code text,
    reason text,

    check (state = 'open' or (answered_at is not null and reason is not null))
);

-- what is open about a look, newest first; how its reports were answered
create index look_report_case on look_report (case_id, state, reported_at desc, id desc);
-- whose words have to go
create index look_report_words on look_report (answered_at) where state <> 'open' and explanation <> '';

-- The queue: one row for each look with open reports, changed only under the lock of its case.
create table reported_look (
    case_id uuid primary key,
    brand_id uuid not null,
    reports integer not null,
    -- the negative priority, so that one ascending index is the queue
    urgency integer not null,
    since timestamptz not null
);
create index reported_look_queue on reported_look (brand_id, urgency, since, case_id);
