-- Every decision that was put in force, one row each, written in its transaction: what the quality page counts. Holds no
-- word of anybody's. When the author withdraws, the row stays and no longer says of which selfie or by whom.
create table decision_taken (
    case_id uuid not null,
    -- of the announcement; grows when what is blurred changes, as the case's own does
    version bigint not null,
    brand_id uuid not null,
    campaign_id uuid not null,
    received_at timestamptz not null,
    -- when a person could first take it up; null where it was not screened or the machine decided
    opened_at timestamptz,
    decided_at timestamptz not null,
    automatic boolean not null,
    -- the person who decided, of several the last
    by_member uuid,
    outcome text not null check (outcome in ('approved', 'rejected')),
    -- codes, as the author was told
    reasons text[] not null,
    -- the rule that decided or asked for a person; null where none did
    rule text,
    queue text not null,
    cause text not null check (cause in ('screening', 'review', 'change', 'appeal', 'report', 'check')),
    -- the screens that found something, and those that gave no answer
    found text[] not null,
    unanswered text[] not null,
    -- whether the selfie had not been decided before
    first boolean not null,
    -- the decision of the same selfie that it turned round; null if it turned none
    overturns bigint,
    -- when a later one turned it round
    overturned_at timestamptz,
    -- taken back a moment later by who took it, so that it counts for nothing
    undone boolean not null default false,
    primary key (case_id, version),
    check (automatic = (cause = 'screening')),
    check (not automatic or by_member is null)
);

-- what was decided by a brand within a time
create index decision_taken_brand on decision_taken (brand_id, decided_at);

-- Since when decisions are written down as they are taken, and what draws samples depend on: nobody can foretell a draw.
create table quality_begin (
    only_one boolean primary key default true check (only_one),
    at timestamptz not null,
    seed uuid not null
);
insert into quality_begin (at, seed) values (now(), gen_random_uuid());

-- What is in force by now. What it turned round is not known any more, and for withdrawn selfies nothing is.
insert into decision_taken (case_id, version, brand_id, campaign_id, received_at, opened_at, decided_at, automatic,
    by_member, outcome, reasons, rule, queue, cause, found, unanswered, first)
select c.id, c.decision_version, c.brand_id, c.campaign_id, c.received_at,
    case when c.decided_by is null then null else e.judged_at end,
    c.decided_at, c.decided_by is null, c.decided_by, c.state,
    array(select reason ->> 'code' from jsonb_array_elements(coalesce(c.decision_reasons, '[]')) reason),
    (select rule ->> 'rule' from jsonb_array_elements(c.rules) with ordinality as fired (rule, place)
     where rule ->> 'effect' = case when c.decided_by is not null then 'review'
                                    when c.state = 'approved' then 'approve' else 'reject' end
     order by place limit 1),
    c.queue,
    case when c.decided_by is null then 'screening' else 'review' end,
    array(select distinct finding ->> 'screen' from jsonb_array_elements(coalesce(c.decision_findings, '[]')) finding
          where finding ->> 'code' <> 'not-screened'),
    array(select distinct finding ->> 'screen' from jsonb_array_elements(coalesce(c.decision_findings, '[]')) finding
          where finding ->> 'code' = 'not-screened'),
    c.decision_version = 1
from moderation_case c left join evaluation e on e.case_id = c.id
where c.state in ('approved', 'rejected');
