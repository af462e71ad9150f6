package io.vitrine.campaign.recommendation;

import io.vitrine.campaign.gallery.Embedding;
import io.vitrine.campaign.gallery.Likeness;
import io.vitrine.campaign.gallery.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds looks of a brand that have something in common with a look. Terms that rank high are skipped to, so the cost
 * hardly grows with the number of looks. Safe for use by many threads.
 */
final class LookIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final String BRAND = "brand";
    private static final String TAG = "tag";
    private static final String PRODUCT = "product";
    private static final String WORD = "word";
    private static final String COLOUR = "colour";
    private static final String PICTURE = "picture";
    private static final String CAPTION = "caption";

    /** A term that more than half of the looks have finds nothing in particular, and its list is the longest. */
    private static final double EVERYWHERE = 0.5;

    /** Colours below this share are not looked for. */
    private static final double SEEN = 0.05;

    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * An empty index.
     *
     * @param folder for its files, which are of no use to any later process
     */
    LookIndex(Path folder) {
        try {
            this.directory = new MMapDirectory(folder);
            this.writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig()
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            .setRAMBufferSizeMB(16));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the index of looks in " + folder, e);
        }
    }

    /** Adds the look, or replaces what was known of it. */
    void put(Look look, Likeness likeness) {
        Document document = new Document();
        LookFeatures features = LookFeatures.of(look);
        document.add(new StringField(ID, look.id().toString(), Field.Store.YES));
        document.add(new StringField(BRAND, look.brandId().toString(), Field.Store.NO));
        features.tags().forEach(tag -> document.add(new StringField(TAG, tag, Field.Store.NO)));
        features.products().forEach(id -> document.add(new StringField(PRODUCT, id.toString(), Field.Store.NO)));
        features.words().forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        features.colours().forEach((name, share) -> {
            if (share >= SEEN && !name.isNeutral()) {
                document.add(new FeatureField(COLOUR, name.word(), share.floatValue()));
            }
        });
        add(document, PICTURE, likeness.picture());
        add(document, CAPTION, likeness.caption());
        write(() -> writer.updateDocument(new Term(ID, look.id().toString()), document));
    }

    private static void add(Document document, String field, @Nullable Embedding embedding) {
        if (embedding != null) {
            document.add(new BinaryDocValuesField(field, StoredEmbedding.of(embedding)));
        }
    }

    void remove(UUID lookId) {
        write(() -> writer.deleteDocuments(new Term(ID, lookId.toString())));
    }

    /** Makes what was put and removed take part in searches. */
    void refresh() {
        write(searchers::maybeRefreshBlocking);
    }

    /** The looks of the same brand that have most in common with {@code look}, best first, without itself. */
    List<UUID> near(Look look, int limit) {
        return search(searcher -> {
            Query query = query(searcher, look);
            if (query == null) {
                return List.of();
            }
            var best = searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit));
            List<UUID> ids = new ArrayList<>(best.scoreDocs.length);
            var stored = searcher.storedFields();
            for (ScoreDoc found : best.scoreDocs) {
                ids.add(UUID.fromString(stored.document(found.doc).get(ID)));
            }
            return ids;
        });
    }

    /**
     * By what looks can be compared, of those that the index knows. The values lie in the index's files, so they take
     * the page cache and not the heap.
     */
    Map<UUID, Likeness> likeness(Collection<UUID> ids) {
        return search(searcher -> {
            Map<UUID, Likeness> found = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var terms = leaf.reader().terms(ID);
                if (terms != null) {
                    read(leaf.reader(), terms.iterator(), ids, found);
                }
            }
            return found;
        });
    }

    private static void read(LeafReader reader, TermsEnum terms, Collection<UUID> ids, Map<UUID, Likeness> found)
            throws IOException {
        for (UUID id : ids) {
            if (terms.seekExact(new BytesRef(id.toString()))) {
                int document = livingDocument(reader, terms);
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    found.put(
                            id,
                            new Likeness(
                                    StoredEmbedding.read(reader, PICTURE, document),
                                    StoredEmbedding.read(reader, CAPTION, document)));
                }
            }
        }
    }

    /** A look that was put twice has an older document, which is deleted. */
    private static int livingDocument(LeafReader reader, TermsEnum terms) throws IOException {
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        Bits living = reader.getLiveDocs();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && living != null && !living.get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }

    /** How rare tags and words are among all looks right now. */
    Rarity rarity() {
        return new Rarity() {
            @Override
            public double ofTag(String tag) {
                return rarity(new Term(TAG, tag));
            }

            @Override
            public double ofWord(String word) {
                return rarity(new Term(WORD, word));
            }
        };
    }

    int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() {
        write(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    private static @Nullable Query query(IndexSearcher searcher, Look look) throws IOException {
        LookFeatures features = LookFeatures.of(look);
        var common = new BooleanQuery.Builder();
        int clauses = 0;
        for (String tag : features.tags()) {
            clauses += add(common, searcher, new Term(TAG, tag), 1.6f);
        }
        for (UUID product : features.products()) {
            clauses += add(common, searcher, new Term(PRODUCT, product.toString()), 2f);
        }
        for (String word : features.words()) {
            clauses += add(common, searcher, new Term(WORD, word), 0.5f);
        }
        for (var colour : features.colours().entrySet()) {
            if (colour.getValue() >= SEEN && !colour.getKey().isNeutral()) {
                float weight = (float) Math.min(60, 20 * colour.getValue());
                common.add(FeatureField.newLinearQuery(COLOUR, colour.getKey().word(), weight), Occur.SHOULD);
                clauses++;
            }
        }
        if (clauses == 0) {
            return null;
        }
        return new BooleanQuery.Builder()
                .add(common.build(), Occur.MUST)
                .add(new TermQuery(new Term(BRAND, look.brandId().toString())), Occur.FILTER)
                .add(new TermQuery(new Term(ID, look.id().toString())), Occur.MUST_NOT)
                .build();
    }

    private static int add(BooleanQuery.Builder common, IndexSearcher searcher, Term term, float boost)
            throws IOException {
        int all = searcher.getIndexReader().numDocs();
        int with = searcher.getIndexReader().docFreq(term);
        if (with == 0 || all > 20 && with > all * EVERYWHERE) {
            return 0;
        }
        // The weight of a rare term, the same for each look that has it: lengths of captions do not matter.
        float weight = boost * (float) (0.1 + 10 * Rarity.of(with, all));
        common.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), weight), Occur.SHOULD);
        return 1;
    }

    private double rarity(Term term) {
        return search(searcher -> Rarity.of(
                searcher.getIndexReader().docFreq(term),
                searcher.getIndexReader().numDocs()));
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of looks cannot be read", e);
        }
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of looks cannot be written", e);
        }
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }
}
