package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.ConditionCompiler.Fault;
import io.vitrine.moderation.policy.ConditionCompiler.Unacceptable;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
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
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a policy from its document. Hostile input is expected: size, depth and number of everything are limited, and
 * whatever is wrong is told with its place. One object reads one document.
 */
public final class PolicyReader {

    /** In characters. The presets have 3,000. */
    public static final int MOST_CHARACTERS = 64_000;

    static final int MOST_RULES = 200;
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_LABELS = 10;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final Pattern DEFINITION = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Set<String> TOP = Set.of("policy", "notes", "define", "rules", "otherwise", "reported");
    private static final Set<String> OF_A_RULE =
            Set.of("name", "when", "then", "reason", "queue", "priority", "reviewers", "blur", "labels", "notes");

    private final String document;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final ConditionCompiler compiler = new ConditionCompiler();

    private PolicyReader(String document) {
        this.document = document;
    }

    /** Reads {@code document}; never throws, whatever it holds. */
    public static PolicyReading read(String document) {
        return new PolicyReader(document).read();
    }

    private PolicyReading read() {
        if (document.length() > MOST_CHARACTERS) {
            return refused(new PolicyProblem(
                    1,
                    1,
                    "The document has " + document.length() + " characters; at most " + MOST_CHARACTERS + " are read.",
                    null));
        }
        Node root;
        try {
            root = Yaml.compose(document);
        } catch (Yaml.Broken e) {
            return refused(e.problem());
        }
        Optional<Policy> policy = policy(root);
        if (policy.isPresent() && problems.isEmpty()) {
            return new Accepted(policy.get());
        }
        return new Refused(problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PolicyProblem::line).thenComparingInt(PolicyProblem::column))
                .limit(MOST_PROBLEMS)
                .toList());
    }

    private static Refused refused(PolicyProblem problem) {
        return new Refused(List.of(problem));
    }

    private Optional<Policy> policy(@Nullable Node root) {
        if (!(root instanceof MappingNode mapping)) {
            problems.add(new PolicyProblem(
                    1, 1, "A policy is a mapping that begins with its name.", "Begin with “policy: my-policy”."));
            return Optional.empty();
        }
        Map<String, Node> fields = fields(mapping, TOP, "a policy");
        String name = field(fields, mapping, "policy").flatMap(this::name).orElse("");
        Map<String, Condition> definitions =
                fields.containsKey("define") ? definitions(fields.get("define")) : Map.of();
        List<Rule> rules = field(fields, mapping, "rules").map(this::rules).orElse(List.of());
        Effect otherwise =
                field(fields, mapping, "otherwise").map(this::otherwise).orElse(Effect.REVIEW);
        String notes = fields.containsKey("notes") ? text(fields.get("notes")).orElse("") : "";
        WhileReported reported = optional(fields, "reported")
                .flatMap(node -> oneOf(node, whileReported()))
                .orElse(WhileReported.HIDE);
        return Optional.of(
                new Policy(name, sha256(document), document, notes, definitions, rules, otherwise, reported));
    }

    private static Map<String, WhileReported> whileReported() {
        return Arrays.stream(WhileReported.values()).collect(Collectors.toMap(WhileReported::code, way -> way));
    }

    private Effect otherwise(Node node) {
        return oneOf(node, Map.of("approve", Effect.APPROVE, "review", Effect.REVIEW))
                .orElse(Effect.REVIEW);
    }

    /** In an order in which each comes after those that it names. */
    private Map<String, Condition> definitions(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            add(node, "Definitions are a mapping of names to expressions.", null);
            return Map.of();
        }
        Map<String, Node> sources = fields(mapping, null, "definitions");
        sources.keySet().removeIf(name -> !acceptableDefinition(name, sources.get(name)));
        var sorted = new LinkedHashMap<String, Condition>();
        sources.keySet().forEach(name -> define(name, sources, sorted, new ArrayList<>(), new HashSet<>()));
        return sorted;
    }

    private boolean acceptableDefinition(String name, Node node) {
        if (!DEFINITION.matcher(name).matches()) {
            add(node, "“" + name + "” is no name of a definition.", "Use lower case letters, digits and underscores.");
            return false;
        }
        if (Features.all().stream()
                .anyMatch(
                        feature -> feature.name().equals(name) || feature.name().startsWith(name + "."))) {
            add(node, "“" + name + "” is a feature's name.", "Give the definition another name.");
            return false;
        }
        return true;
    }

    private void define(
            String name, Map<String, Node> sources, Map<String, Condition> done, List<String> path, Set<String> given) {
        if (done.containsKey(name) || given.contains(name)) {
            return;
        }
        Node node = sources.get(name);
        if (path.contains(name)) {
            String circle = String.join(" → ", path.subList(path.indexOf(name), path.size())) + " → " + name;
            add(node, "The definitions go round in a circle: " + circle + ".", "Take one of them out of the circle.");
            given.add(name);
            return;
        }
        Optional<String> source = text(node);
        if (source.isEmpty()) {
            return;
        }
        path.add(name);
        compiler.wordsOf(source.get()).stream()
                .filter(sources::containsKey)
                .sorted()
                .forEach(needed -> define(needed, sources, done, path, given));
        path.remove(name);
        if (given.contains(name)) {
            return;
        }
        try {
            done.put(name, compiler.define(name, source.get()));
        } catch (Unacceptable e) {
            e.faults().forEach(fault -> add(node, fault));
            given.add(name);
        }
    }

    private List<Rule> rules(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            add(node, "Rules are a list.", "Begin each with a dash: “- name: …”.");
            return List.of();
        }
        if (sequence.getValue().size() > MOST_RULES) {
            add(node, "There are " + sequence.getValue().size() + " rules; at most " + MOST_RULES + " are read.", null);
            return List.of();
        }
        Set<String> names = new HashSet<>();
        return sequence.getValue().stream()
                .map(one -> rule(one, names))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Rule> rule(Node node, Set<String> names) {
        if (!(node instanceof MappingNode mapping)) {
            add(node, "A rule is a mapping with a name and a condition.", "Begin it with “- name: …”.");
            return Optional.empty();
        }
        Map<String, Node> fields = fields(mapping, OF_A_RULE, "a rule");
        Optional<String> name = field(fields, mapping, "name").flatMap(this::name);
        name.filter(given -> !names.add(given) || given.equals(Policy.NOT_SCREENED))
                .ifPresent(given -> add(fields.get("name"), "The name “" + given + "” is taken.", "Choose another."));
        Optional<Condition> when = field(fields, mapping, "when").flatMap(this::condition);
        Optional<Effect> then = optional(fields, "then").flatMap(one -> oneOf(one, byCode(Effect.values())));
        Optional<Reason> reason = optional(fields, "reason").flatMap(one -> oneOf(one, reasons()));
        Set<Blur> blur = optional(fields, "blur").map(this::blur).orElse(Set.of());
        List<String> labels = optional(fields, "labels").map(this::labels).orElse(List.of());
        int reviewers =
                optional(fields, "reviewers").map(one -> number(one, 1, 2)).orElse(1);
        checkEffect(mapping, fields, then, reason);
        if (name.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                name.get(),
                when.get(),
                then,
                reason,
                optional(fields, "queue").flatMap(this::name).orElse(Rule.GENERAL_QUEUE),
                optional(fields, "priority").map(one -> number(one, 0, 100)).orElse(0),
                reviewers,
                blur,
                labels,
                optional(fields, "notes").flatMap(this::text).orElse("")));
    }

    private void checkEffect(
            MappingNode rule, Map<String, Node> fields, Optional<Effect> then, Optional<Reason> reason) {
        if (then.filter(Effect.REJECT::equals).isPresent() && reason.isEmpty() && !fields.containsKey("reason")) {
            add(
                    fields.get("then"),
                    "A rejection needs a reason for the author.",
                    "Add “reason: " + Reason.OFF_TOPIC.code() + "”, or another of the list of reasons.");
        }
        if (then.filter(Effect.APPROVE::equals).isPresent() && fields.containsKey("reason")) {
            add(fields.get("reason"), "An approval has no reason.", "Take the line away.");
        }
        if (then.filter(Effect.REVIEW::equals).isEmpty()) {
            for (String ofReviews : List.of("queue", "priority", "reviewers")) {
                boolean alone = ofReviews.equals("reviewers") && then.isEmpty();
                if (fields.containsKey(ofReviews) && !alone) {
                    add(fields.get(ofReviews), "“" + ofReviews + "” belongs to “then: review”.", null);
                }
            }
        }
        boolean adds = fields.containsKey("blur") || fields.containsKey("labels") || fields.containsKey("reviewers");
        if (!fields.containsKey("then") && !adds) {
            add(
                    rule,
                    "The rule does nothing.",
                    "Add “then: approve”, “then: review” or “then: reject”, or blur, labels or reviewers.");
        }
    }

    private Optional<Condition> condition(Node node) {
        Optional<String> source = text(node);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(compiler.compile(source.get()));
        } catch (Unacceptable e) {
            e.faults().forEach(fault -> add(node, fault));
            return Optional.empty();
        }
    }

    private List<String> labels(Node node) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().size() > MOST_LABELS) {
            add(node, "Labels are a list of at most " + MOST_LABELS + " names.", "As in [beach, summer].");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(this::name)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One word, or a list of them. */
    private Set<Blur> blur(Node node) {
        List<Node> given = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        if (given.isEmpty()) {
            add(node, "The list of what to blur is empty.", "Name picture, bystanders or both.");
        }
        return given.stream()
                .map(one -> oneOf(one, blurs()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Map<String, Effect> byCode(Effect... effects) {
        return Arrays.stream(effects).collect(Collectors.toMap(Effect::code, effect -> effect));
    }

    private static Map<String, Reason> reasons() {
        return Arrays.stream(Reason.values()).collect(Collectors.toMap(Reason::code, reason -> reason));
    }

    private static Map<String, Blur> blurs() {
        return Arrays.stream(Blur.values()).collect(Collectors.toMap(Blur::code, blur -> blur));
    }

    private <T> Optional<T> oneOf(Node node, Map<String, T> choices) {
        Optional<String> given = text(node);
        if (given.isEmpty() || choices.containsKey(given.get())) {
            return given.map(choices::get);
        }
        String listed = choices.keySet().stream().sorted().collect(Collectors.joining(", "));
        add(node, "“" + given.get() + "” is none of: " + listed + ".", didYouMean(given.get(), choices.keySet()));
        return Optional.empty();
    }

    private Optional<String> name(Node node) {
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

    private int number(Node node, int least, int most) {
        Optional<Integer> given = text(node).flatMap(PolicyReader::whole).filter(n -> n >= least && n <= most);
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

    private Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        add(node, "A text is missing here.", null);
        return Optional.empty();
    }

    private Optional<Node> optional(Map<String, Node> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private Optional<Node> field(Map<String, Node> fields, Node owner, String name) {
        if (!fields.containsKey(name)) {
            add(owner, "“" + name + "” is missing.", "Add a line “" + name + ": …”.");
        }
        return optional(fields, name);
    }

    private Map<String, Node> fields(MappingNode mapping, @Nullable Set<String> known, String owner) {
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

    private void add(Node node, String message, @Nullable String suggestion) {
        problems.add(new PolicyProblem(
                node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, message, suggestion));
    }

    /**
     * A fault inside an expression; of a block the text begins one line below the mark, at an indent not known here.
     */
    private void add(Node node, Fault fault) {
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
