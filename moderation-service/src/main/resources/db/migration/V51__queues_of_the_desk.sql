-- Whose turn it is: the moment of reception, earlier by 36 minutes for each point of priority. It never changes, so that
-- an index can hold the order although cases grow older; see ADR 0024.
alter table moderation_case
    add column turn timestamptz not null generated always as (
        ((received_at at time zone 'UTC') + urgency * interval '36 minutes') at time zone 'UTC') stored;

drop index moderation_case_open;
-- one queue of the desk in its order, its count and its oldest
create index moderation_case_queue on moderation_case (brand_id, queue, turn, id) include (received_at)
    where state = 'open';
-- all queues of a brand in one order
create index moderation_case_open on moderation_case (brand_id, turn, id) where state = 'open';

-- Who works at a brand's desk, and how they want it.
create table desk_member (
    brand_id uuid not null,
    member_id uuid not null,
    name text not null,
    -- the queues that they work in; null for all but the sensitive one
    queues text[],
    -- which pictures are blurred until they are asked for
    veil text not null default 'sensitive' check (veil in ('always', 'sensitive', 'never')),
    -- whether sensitive pictures are grey until they are asked for
    grey boolean not null default true,
    -- of work until a break is suggested; 0 for never
    break_minutes integer not null default 50 check (break_minutes between 0 and 480),
    seen_at timestamptz not null,
    primary key (brand_id, member_id)
);
