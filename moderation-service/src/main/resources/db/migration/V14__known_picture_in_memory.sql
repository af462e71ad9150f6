-- The hashes are compared in memory, where a million take milliseconds; here they are kept, and read in their order.
drop index known_picture_brand;

alter table known_picture alter column hash type bytea using substring(bit_send(hash) from 5);
alter table known_picture add check (octet_length(hash) = 32);

-- what a member of the service has not read yet; refused ones too, since a refusal can be taken back
create index known_picture_brand on known_picture (brand_id, seq) include (submission_id, hash);
