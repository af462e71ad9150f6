package io.vitrine.stack.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words after a command: switches, options with a value, and the rest. */
final class Arguments {

    private final Map<String, String> options = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /**
     * @param switches options without a value
     * @param valued options with a value, as {@code --port 9000} or {@code --port=9000}
     * @throws UsageException for anything else that starts with a dash
     */
    static Arguments read(List<String> words, Set<String> switches, Set<String> valued) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(0, equals) : word;
            if (!word.startsWith("-")) {
                arguments.rest.add(word);
            } else if (switches.contains(word)) {
                arguments.options.put(word, "true");
            } else if (!valued.contains(name)) {
                throw new UsageException("There is no option " + name + " here. ./vitrine help shows what there is.");
            } else if (equals > 0) {
                arguments.options.put(name, word.substring(equals + 1));
            } else if (++i < words.size()) {
                arguments.options.put(name, words.get(i));
            } else {
                throw new UsageException(name + " needs a value after it.");
            }
        }
        return arguments;
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String get(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** @throws UsageException when the value is no whole number within the bounds */
    int number(String name, int otherwise, int least, int most) {
        String given = options.get(name);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(
                    name + " takes a number from " + least + " to " + most + ", not " + given + ".", e);
        }
        throw new UsageException(name + " takes a number from " + least + " to " + most + ", not " + given + ".");
    }

    List<String> rest() {
        return List.copyOf(rest);
    }

    void requireNothingElse() {
        if (!rest.isEmpty()) {
            throw new UsageException("\"" + rest.get(0) + "\" is not understood here.");
        }
    }
}
