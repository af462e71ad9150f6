-- Cases with an attempt that ended without a word are looked for every second and screened alone; see docs/adr/0020.
create index moderation_case_suspect on moderation_case (due_at) where state = 'unscreened' and silent_ends > 0;
