-- Whether every face but the main ones is blurred before a selfie of the campaign is shown.
alter table campaigns add column blur_bystanders boolean not null default false;
