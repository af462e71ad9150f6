-- By which keys nearly equal captions of a brand are found: hashes of their words, four for each caption of some length.
-- Rows go some days later, and with a withdrawal.
create table caption_key (
    brand_id uuid not null,
    key bigint not null,
    received_at timestamptz not null,
    submission_id uuid not null,
    author_key text not null,
    primary key (brand_id, key, received_at, submission_id)
);

-- what a withdrawal takes along
create index caption_key_submission on caption_key (submission_id);
-- whose time is over
create index caption_key_received on caption_key (received_at);
