-- Who comes from the company's identity provider is found by address, in whatever brand.
create index members_by_email on members (email);
