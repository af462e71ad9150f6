-- A fourth preset.
alter table campaigns drop constraint campaigns_policy_preset_check;
alter table campaigns add constraint campaigns_policy_preset_check
    check (policy_preset in ('strict', 'balanced', 'trusting', 'team-selfies'));
