package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.ConditionCompiler.Unacceptable;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
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
    private static final Pattern DEFINITION = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Set<String> TOP = Set.of("policy", "notes", "define", "rules", "otherwise", "reported");
    private static final Set<String> OF_A_RULE =
            Set.of("name", "when", "then", "reason", "queue", "priority", "reviewers", "blur", "labels", "notes");

    private final String document;
    private final PolicyNodes nodes = new PolicyNodes();
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
        List<PolicyProblem> problems = nodes.problems(MOST_PROBLEMS);
        return policy.isPresent() && problems.isEmpty() ? new Accepted(policy.get()) : new Refused(problems);
    }

    private static Refused refused(PolicyProblem problem) {
        return new Refused(List.of(problem));
    }

    private Optional<Policy> policy(@Nullable Node root) {
        if (!(root instanceof MappingNode mapping)) {
            nodes.add(new PolicyProblem(
                    1, 1, "A policy is a mapping that begins with its name.", "Begin with “policy: my-policy”."));
            return Optional.empty();
        }
        Map<String, Node> fields = nodes.fields(mapping, TOP, "a policy");
        String name =
                nodes.field(fields, mapping, "policy").flatMap(nodes::name).orElse("");
        Map<String, Condition> definitions =
                fields.containsKey("define") ? definitions(fields.get("define")) : Map.of();
        List<Rule> rules =
                nodes.field(fields, mapping, "rules").map(this::rules).orElse(List.of());
        Effect otherwise =
                nodes.field(fields, mapping, "otherwise").map(this::otherwise).orElse(Effect.REVIEW);
        String notes =
                fields.containsKey("notes") ? nodes.text(fields.get("notes")).orElse("") : "";
        WhileReported reported = nodes.optional(fields, "reported")
                .flatMap(node -> nodes.oneOf(node, whileReported()))
                .orElse(WhileReported.HIDE);
        return Optional.of(
                new Policy(name, sha256(document), document, notes, definitions, rules, otherwise, reported));
    }

    private static Map<String, WhileReported> whileReported() {
        return Arrays.stream(WhileReported.values()).collect(Collectors.toMap(WhileReported::code, way -> way));
    }

    private Effect otherwise(Node node) {
        return nodes.oneOf(node, Map.of("approve", Effect.APPROVE, "review", Effect.REVIEW))
                .orElse(Effect.REVIEW);
    }

    /** In an order in which each comes after those that it names. */
    private Map<String, Condition> definitions(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            nodes.add(node, "Definitions are a mapping of names to expressions.", null);
            return Map.of();
        }
        Map<String, Node> sources = nodes.fields(mapping, null, "definitions");
        sources.keySet().removeIf(name -> !acceptableDefinition(name, sources.get(name)));
        var sorted = new LinkedHashMap<String, Condition>();
        sources.keySet().forEach(name -> define(name, sources, sorted, new ArrayList<>(), new HashSet<>()));
        return sorted;
    }

    private boolean acceptableDefinition(String name, Node node) {
        if (!DEFINITION.matcher(name).matches()) {
            nodes.add(
                    node,
                    "“" + name + "” is no name of a definition.",
                    "Use lower case letters, digits and underscores.");
            return false;
        }
        if (Features.all().stream()
                .anyMatch(
                        feature -> feature.name().equals(name) || feature.name().startsWith(name + "."))) {
            nodes.add(node, "“" + name + "” is a feature's name.", "Give the definition another name.");
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
            nodes.add(
                    node,
                    "The definitions go round in a circle: " + circle + ".",
                    "Take one of them out of the circle.");
            given.add(name);
            return;
        }
        Optional<String> source = nodes.text(node);
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
            e.faults().forEach(fault -> nodes.add(node, fault));
            given.add(name);
        }
    }

    private List<Rule> rules(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            nodes.add(node, "Rules are a list.", "Begin each with a dash: “- name: …”.");
            return List.of();
        }
        if (sequence.getValue().size() > MOST_RULES) {
            nodes.add(
                    node,
                    "There are " + sequence.getValue().size() + " rules; at most " + MOST_RULES + " are read.",
                    null);
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
            nodes.add(node, "A rule is a mapping with a name and a condition.", "Begin it with “- name: …”.");
            return Optional.empty();
        }
        Map<String, Node> fields = nodes.fields(mapping, OF_A_RULE, "a rule");
        Optional<String> name = nodes.field(fields, mapping, "name").flatMap(nodes::name);
        name.filter(given -> !names.add(given) || given.equals(Policy.NOT_SCREENED))
                .ifPresent(given ->
                        nodes.add(fields.get("name"), "The name “" + given + "” is taken.", "Choose another."));
        Optional<Condition> when = nodes.field(fields, mapping, "when").flatMap(this::condition);
        Optional<Effect> then =
                nodes.optional(fields, "then").flatMap(one -> nodes.oneOf(one, byCode(Effect.values())));
        Optional<Reason> reason = nodes.optional(fields, "reason").flatMap(one -> nodes.oneOf(one, reasons()));
        Set<Blur> blur = nodes.optional(fields, "blur").map(this::blur).orElse(Set.of());
        List<String> labels = nodes.optional(fields, "labels").map(this::labels).orElse(List.of());
        int reviewers = nodes.optional(fields, "reviewers")
                .map(one -> nodes.number(one, 1, 2))
                .orElse(1);
        checkEffect(mapping, fields, then, reason);
        if (name.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                name.get(),
                when.get(),
                then,
                reason,
                nodes.optional(fields, "queue").flatMap(nodes::name).orElse(Rule.GENERAL_QUEUE),
                nodes.optional(fields, "priority")
                        .map(one -> nodes.number(one, 0, 100))
                        .orElse(0),
                reviewers,
                blur,
                labels,
                nodes.optional(fields, "notes").flatMap(nodes::text).orElse("")));
    }

    private void checkEffect(
            MappingNode rule, Map<String, Node> fields, Optional<Effect> then, Optional<Reason> reason) {
        if (then.filter(Effect.REJECT::equals).isPresent() && reason.isEmpty() && !fields.containsKey("reason")) {
            nodes.add(
                    fields.get("then"),
                    "A rejection needs a reason for the author.",
                    "Add “reason: " + Reason.OFF_TOPIC.code() + "”, or another of the list of reasons.");
        }
        if (then.filter(Effect.APPROVE::equals).isPresent() && fields.containsKey("reason")) {
            nodes.add(fields.get("reason"), "An approval has no reason.", "Take the line away.");
        }
        if (then.filter(Effect.REVIEW::equals).isEmpty()) {
            for (String ofReviews : List.of("queue", "priority", "reviewers")) {
                boolean alone = ofReviews.equals("reviewers") && then.isEmpty();
                if (fields.containsKey(ofReviews) && !alone) {
                    nodes.add(fields.get(ofReviews), "“" + ofReviews + "” belongs to “then: review”.", null);
                }
            }
        }
        boolean adds = fields.containsKey("blur") || fields.containsKey("labels") || fields.containsKey("reviewers");
        if (!fields.containsKey("then") && !adds) {
            nodes.add(
                    rule,
                    "The rule does nothing.",
                    "Add “then: approve”, “then: review” or “then: reject”, or blur, labels or reviewers.");
        }
    }

    private Optional<Condition> condition(Node node) {
        Optional<String> source = nodes.text(node);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(compiler.compile(source.get()));
        } catch (Unacceptable e) {
            e.faults().forEach(fault -> nodes.add(node, fault));
            return Optional.empty();
        }
    }

    private List<String> labels(Node node) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().size() > MOST_LABELS) {
            nodes.add(node, "Labels are a list of at most " + MOST_LABELS + " names.", "As in [beach, summer].");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(nodes::name)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One word, or a list of them. */
    private Set<Blur> blur(Node node) {
        List<Node> given = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        if (given.isEmpty()) {
            nodes.add(node, "The list of what to blur is empty.", "Name picture, bystanders or both.");
        }
        return given.stream()
                .map(one -> nodes.oneOf(one, blurs()))
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
