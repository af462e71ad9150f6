-- Where models place the picture and the caption of a published look: the model's name and one byte for each dimension.
-- Null where no model looked. Apart from the row's other columns in the way it is read: only the search index does.
alter table looks
    add column picture_model text,
    add column picture_embedding bytea,
    add column caption_model text,
    add column caption_embedding bytea,
    add constraint looks_are_compared_only_while_published check (
        state = 'published' or (picture_model is null and picture_embedding is null
            and caption_model is null and caption_embedding is null)),
    add constraint looks_know_their_models check (
        (picture_model is null) = (picture_embedding is null) and (caption_model is null) = (caption_embedding is null));

-- Bytes of a model do not shrink, so nothing tries.
alter table looks alter column picture_embedding set storage external;
alter table looks alter column caption_embedding set storage external;
