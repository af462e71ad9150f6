-- An SKU such as AB-2 is two words, and not the word "ab" and the number minus two: punctuation separates, and means
-- nothing else. The same holds for what people type into the search field.
alter table products drop column words;
alter table products add column words tsvector generated always as (
    to_tsvector('simple', translate(sku || ' ' || name, '-_/.+,;:#()&''"*@!?|\[]{}<>=%$~^`', repeat(' ', 40)))
) stored;
create index products_by_word on products using gin (words);
