package io.vitrine.moderation.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles conditions: the Common Expression Language with its string functions, over the catalogue of features and the
 * definitions of one policy. Expressions cannot loop for ever, reach anything outside, or change anything.
 */
final class ConditionCompiler {

    /** A caption has at most a few thousand characters and a selfie a few dozen findings; nobody needs more. */
    private static final int MOST_ITERATIONS = 10_000;

    /** Longer ones cannot be understood at a review of the policy. */
    static final int MOST_CHARACTERS = 2_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .maxExpressionCodePointSize(MOST_CHARACTERS)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.strings())
            .build();

    private static final Pattern DOTTED_NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\s*\\.\\s*[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern UNKNOWN_NAME = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);

    private final Map<String, CelType> definitions = new TreeMap<>();
    private CelCompiler compiler = builder().build();

    private static CelCompilerBuilder builder() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings());
        Features.all().forEach(feature -> builder.addVar(feature.name(), typeOf(feature.type())));
        return builder;
    }

    private static CelType typeOf(Feature.Type type) {
        return switch (type) {
            case NUMBER -> SimpleType.DOUBLE;
            case WHOLE -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    /** The words of an expression that stand for something of their own; those of its comprehensions included. */
    Set<String> wordsOf(String source) {
        try {
            return CelNavigableAst.fromAst(compiler.parse(source).getAst())
                    .getRoot()
                    .allNodes()
                    .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                    .map(node -> node.expr().ident().name())
                    .collect(Collectors.toSet());
        } catch (CelValidationException e) {
            // what it names is asked first, and its errors are told when it is compiled
            return Set.of();
        }
    }

    /** Compiles a definition, which conditions and definitions that come later may name. */
    Condition define(String name, String source) throws Unacceptable {
        CelAbstractSyntaxTree tree = check(source);
        definitions.put(name, tree.getResultType());
        compiler =
                compiler.toCompilerBuilder().addVar(name, tree.getResultType()).build();
        return condition(source, tree);
    }

    /** Compiles a condition, which has to be true or false. */
    Condition compile(String source) throws Unacceptable {
        CelAbstractSyntaxTree tree = check(source);
        if (!tree.getResultType().equals(SimpleType.BOOL)) {
            throw new Unacceptable(List.of(new Fault(
                    1,
                    0,
                    "A condition has to be true or false, and this is "
                            + tree.getResultType().name() + ".",
                    "Compare it with something, as in nudity.explicit > 0.5.")));
        }
        return condition(source, tree);
    }

    private CelAbstractSyntaxTree check(String source) throws Unacceptable {
        CelValidationResult result = compiler.compile(source);
        try {
            if (!result.hasError()) {
                return result.getAst();
            }
        } catch (CelValidationException e) {
            throw new IllegalStateException("a valid expression has a tree", e);
        }
        throw new Unacceptable(
                result.getErrors().stream().map(issue -> fault(source, issue)).toList());
    }

    private Condition condition(String source, CelAbstractSyntaxTree tree) {
        Set<String> named = tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(name ->
                        definitions.containsKey(name) || Features.named(name).isPresent())
                .collect(Collectors.toSet());
        try {
            return new Condition(source, named, RUNTIME.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked expression can be planned: " + source, e);
        }
    }

    private Fault fault(String source, CelIssue issue) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        Matcher unknown = UNKNOWN_NAME.matcher(issue.getMessage());
        if (unknown.matches()) {
            String name = wholeName(source, line, column, unknown.group(1));
            return new Fault(line, column, "There is no feature or definition “" + name + "”.", nearest(name));
        }
        Matcher overload = NO_OVERLOAD.matcher(issue.getMessage());
        if (overload.matches()) {
            return new Fault(
                    line,
                    column,
                    "“" + overload.group(1).replace("_", "") + "” cannot be applied to " + overload.group(2) + ".",
                    null);
        }
        return new Fault(line, column, "Not an expression: " + issue.getMessage() + ".", null);
    }

    /** The checker names the first part only. What is called at the end is a function and not of the name. */
    private static String wholeName(String source, int line, int column, String name) {
        String[] lines = source.split("\n", -1);
        if (line < 1 || line > lines.length || column < 0 || column > lines[line - 1].length()) {
            return name;
        }
        Matcher dotted = DOTTED_NAME.matcher(lines[line - 1]).region(column, lines[line - 1].length());
        if (!dotted.lookingAt()) {
            return name;
        }
        String whole = dotted.group().replaceAll("\\s", "");
        boolean isCalled =
                lines[line - 1].substring(dotted.end()).stripLeading().startsWith("(");
        return isCalled && whole.startsWith(name + ".") ? whole.substring(0, whole.lastIndexOf('.')) : whole;
    }

    private @Nullable String nearest(String name) {
        return Nearest.to(
                        name,
                        Stream.concat(Features.all().stream().map(Feature::name), definitions.keySet().stream())
                                .toList())
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
    }

    /**
     * What is wrong with an expression.
     *
     * @param line of the expression, from 1
     * @param column from 0
     * @param message in a sentence
     * @param suggestion what to do; null where nothing is known
     */
    record Fault(int line, int column, String message, @Nullable String suggestion) {}

    /** An expression that cannot be compiled. */
    static final class Unacceptable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<Fault> faults;

        Unacceptable(List<Fault> faults) {
            super(faults.toString());
            this.faults = List.copyOf(faults);
        }

        List<Fault> faults() {
            return faults;
        }
    }
}
