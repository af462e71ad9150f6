-- The mirror image's hash, as exact as the picture's own, and how much there is to see. Pictures from before have
-- neither: the mirror's hash is then taken from the picture's, a few bits off.
alter table known_picture add column mirrored bytea check (octet_length(mirrored) = 32);
alter table known_picture add column quality smallint;
