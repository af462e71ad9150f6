-- Where models place the picture and the caption: the model's name, a scale, and one byte for each dimension. Null where
-- no model looked.
alter table moderation_case
    add column picture_embedding bytea,
    add column caption_embedding bytea,
    add check (state <> 'withdrawn' or (picture_embedding is null and caption_embedding is null));
