alter table campaign_policy
    -- whether every face but the main ones is blurred, whatever the policy says
    add column blur_bystanders boolean not null default false;

alter table moderation_case
    -- whether the campaign or its policy asked for that when the selfie was screened
    add column blur_asked boolean not null default false,
    -- who has looked for faces last
    add column faces_checked text not null default 'nobody' check (faces_checked in ('nobody', 'machine', 'person')),
    add column faces_by uuid,
    add column faces_by_name text,
    -- the faces, and what people drew, in shares of the picture
    add column face_boxes jsonb not null default '[]',
    -- the pictures before the blur, for reviewers; empty where the public sees the same. Never announced.
    add column unblurred jsonb not null default '[]',
    -- nothing is shown to the public before somebody has looked
    add check (state <> 'approved' or not blur_asked or faces_checked <> 'nobody');
