create table products (
    id          uuid        primary key,
    brand_id    uuid        not null references brands (id),
    sku         text        not null,
    name        text        not null,
    price_minor bigint      not null,
    currency    text        not null,
    url         text,
    image_key   text,
    swatch      text,
    updated_at  timestamptz not null,
    -- Whole words and their beginnings, of any language: "simple" knows no stop words and no endings.
    words       tsvector    generated always as (to_tsvector('simple', sku || ' ' || name)) stored,
    unique (brand_id, sku),
    check (price_minor >= 0),
    check (length(currency) = 3)
);
create index products_of_brand_by_name on products (brand_id, name, id);
create index products_by_word on products using gin (words);
create unique index products_by_image on products (image_key) where image_key is not null;
