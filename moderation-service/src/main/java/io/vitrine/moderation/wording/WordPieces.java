package io.vitrine.moderation.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.moderation.model.ModelFile;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that BERT models know by number: without accents and capitals, each word as the longest
 * known pieces from its start. Gives what the tokenizer of Hugging Face gives for {@code bert-base-uncased}.
 */
final class WordPieces {

    /** The model was trained on no more; a caption has hardly ever as many. */
    private static final int MOST = 256;

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.unknown = number(numbers, "[UNK]");
        this.start = number(numbers, "[CLS]");
        this.end = number(numbers, "[SEP]");
    }

    /**
     * Reads the pieces from a {@code tokenizer.json}.
     *
     * @throws IOException if it is not there or not one
     */
    static WordPieces load(String path) throws IOException {
        JsonNode vocabulary = new ObjectMapper().readTree(ModelFile.read(path)).at("/model/vocab");
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary
                .properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(numbers);
    }

    private static int number(Map<String, Integer> numbers, String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("the tokenizer does not know " + piece);
        }
        return number;
    }

    /** The numbers of a text's pieces between the marks of its start and its end, at most {@value #MOST}. */
    long[] of(String text) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(start);
        for (String word : spaced(text).trim().split(" +")) {
            if (!word.isEmpty()) {
                addWord(word, pieces);
            }
        }
        List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), MOST - 1));
        long[] numbers = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            numbers[i] = kept.get(i);
        }
        numbers[kept.size()] = end;
        return numbers;
    }

    private void addWord(String word, List<Integer> pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer number = null;
            while (to > from && number == null) {
                number = numbers.get((from > 0 ? "##" : "") + word.substring(from, to));
                to--;
            }
            if (number == null) {
                pieces.add(unknown);
                return;
            }
            found.add(number);
            from = to + 1;
        }
        pieces.addAll(found);
    }

    /** Lower case without accents, with a space around every sign and every ideograph. */
    private static String spaced(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder spaced = new StringBuilder(bare.length());
        bare.codePoints().filter(c -> !isUnseen(c)).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spaced.append(' ');
            } else if (isSign(c) || isIdeograph(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        return spaced.toString();
    }

    private static boolean isUnseen(int c) {
        return c == 0
                || c == 0xfffd
                || Character.isISOControl(c) && !Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isSign(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4e00 && c <= 0x9fff
                || c >= 0x3400 && c <= 0x4dbf
                || c >= 0x20000 && c <= 0x2a6df
                || c >= 0xf900 && c <= 0xfaff;
    }
}
