create extension if not exists pg_trgm;

-- what can be found, latest first; also within a campaign
create index moderation_case_received on moderation_case (brand_id, received_at desc, id desc)
    where state in ('open', 'approved', 'rejected');
create index moderation_case_campaign on moderation_case (brand_id, campaign_id, received_at desc, id desc)
    where state in ('open', 'approved', 'rejected');
-- by a part of the author's name, a hashtag, a finding, a rule
create index moderation_case_author_name on moderation_case using gin (lower(author_name) gin_trgm_ops)
    where state in ('open', 'approved', 'rejected');
create index moderation_case_hashtags on moderation_case using gin (hashtags)
    where state in ('open', 'approved', 'rejected');
create index moderation_case_findings on moderation_case using gin (findings jsonb_path_ops)
    where state in ('open', 'approved', 'rejected');
create index moderation_case_rules on moderation_case using gin (rules jsonb_path_ops)
    where state in ('open', 'approved', 'rejected');
