-- What leaves for Kafka once its transaction has committed; the relay deletes a row when the broker has acknowledged it.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    event_key uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    traceparent text not null,
    -- null is a tombstone
    data bytea
);

-- Which events a consumer has applied; the effect commits together with its row.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);

create index inbox_received_at on inbox (received_at);
