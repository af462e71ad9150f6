-- How many follow the author's account, as the brand's own system states it, and what that weighs beside the priority;
-- see ADR 0026. The points stand in the row because they are rounded from a logarithm, which SQL and Java might not do
-- alike, and a page of the queue begins where the one before ended.
alter table moderation_case
    add column reach integer check (reach >= 0),
    add column reach_points smallint not null default 0 check (reach_points between 0 and 63),
    add check (state <> 'withdrawn' or reach is null),
    -- takes the two indexes of the queues with it
    drop column turn;

alter table moderation_case
    add column turn timestamptz not null generated always as (
        ((received_at at time zone 'UTC') + (urgency - reach_points) * interval '36 minutes') at time zone 'UTC') stored;

create index moderation_case_queue on moderation_case (brand_id, queue, turn, id) include (received_at)
    where state = 'open';
create index moderation_case_open on moderation_case (brand_id, turn, id) where state = 'open';
