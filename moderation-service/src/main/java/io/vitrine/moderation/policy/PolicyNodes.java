package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.ConditionCompiler.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads single nodes of a policy's document, and notes what is wrong with them and where. What is wrong is read as
 * nothing, so that the reading goes on and tells of all of it at once.
 */
final class PolicyNodes {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;

    private final List<PolicyProblem> problems = new ArrayList<>();

    /** What is wrong, each once, in the order of the document. */
    List<PolicyProblem> problems(int most) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PolicyProblem::line).thenComparingInt(PolicyProblem::column))
                .limit(most)
                .toList();
    }

    void add(PolicyProblem problem) {
        problems.add(problem);
    }

    /** Which of {@code choices} stands there; empty if none of them does. */
    <T> Optional<T> oneOf(Node node, Map<String, T> choices) {
        Optional<String> given = text(node);
        if (given.isEmpty() || choices.containsKey(given.get())) {
            return given.map(choices::get);
        }
        String listed = choices.keySet().stream().sorted().collect(Collectors.joining(", "));
        add(node, "“" + given.get() + "” is none of: " + listed + ".", didYouMean(given.get(), choices.keySet()));
        return Optional.empty();
    }

    /** A name of lower case letters, digits and dashes. */
    Optional<String> name(Node node) {
        Optional<String> given = text(node);
        if (given.isPresent()
                && !(NAME.matcher(given.get()).matches() && given.get().length() <= LONGEST_NAME)) {
            add(
                    node,
                    "“" + given.get() + "” is no name.",
                    "Use lower case letters, digits and dashes, at most " + LONGEST_NAME + " of them.");
            return Optional.empty();
        }
        return given;
    }

    /** The number; {@code least} if it is none, or out of the range. */
    int number(Node node, int least, int most) {
        Optional<Integer> given = text(node).flatMap(PolicyNodes::whole).filter(n -> n >= least && n <= most);
        if (given.isEmpty()) {
            add(node, "This has to be a whole number from " + least + " to " + most + ".", null);
        }
        return given.orElse(least);
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text without what stands around it; empty if there is none. */
    Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        add(node, "A text is missing here.", null);
        return Optional.empty();
    }

    /** A field that may be left out. */
    Optional<Node> optional(Map<String, Node> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A field that has to be there. */
    Optional<Node> field(Map<String, Node> fields, Node owner, String name) {
        if (!fields.containsKey(name)) {
            add(owner, "“" + name + "” is missing.", "Add a line “" + name + ": …”.");
        }
        return optional(fields, name);
    }

    /**
     * The fields of a mapping by their names, each once.
     *
     * @param known the names that {@code owner} has; null for any
     */
    Map<String, Node> fields(MappingNode mapping, @Nullable Set<String> known, String owner) {
        var fields = new LinkedHashMap<String, Node>();
        mapping.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (known != null && !known.contains(key)) {
                add(entry.getKeyNode(), "“" + key + "” is nothing that " + owner + " has.", didYouMean(key, known));
            } else if (fields.put(key, entry.getValueNode()) != null) {
                add(entry.getKeyNode(), "“" + key + "” is there twice.", "Keep one of them.");
            }
        });
        return fields;
    }

    private static @Nullable String didYouMean(String given, Collection<String> names) {
        return Nearest.to(given, names)
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
    }

    /** Something is wrong with {@code node}. */
    void add(Node node, String message, @Nullable String suggestion) {
        problems.add(new PolicyProblem(
                node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, message, suggestion));
    }

    /**
     * A fault inside an expression; of a block the text begins one line below the mark, at an indent not known here.
     */
    void add(Node node, Fault fault) {
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                        || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED);
        boolean quoted = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.SINGLE_QUOTED
                        || scalar.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        int line = node.getStartMark().getLine() + fault.line() + (block ? 1 : 0);
        int start = block || fault.line() > 1 ? 0 : node.getStartMark().getColumn() + (quoted ? 1 : 0);
        problems.add(new PolicyProblem(line, start + fault.column() + 1, fault.message(), fault.suggestion()));
    }
}
