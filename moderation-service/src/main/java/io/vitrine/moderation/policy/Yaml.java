package io.vitrine.moderation.policy;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as a tree with places, without making any object of it. Aliases are refused: they can blow up a small text. */
final class Yaml {

    private static final int DEEPEST = 20;

    private Yaml() {}

    /** The one document of {@code text}; null if there is none. */
    static @Nullable Node compose(String text) throws Broken {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(PolicyReader.MOST_CHARACTERS * 4);
        options.setAllowDuplicateKeys(false);
        try {
            return new Composer(
                            new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new Broken(new PolicyProblem(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "Not YAML: " + e.getProblem() + ".",
                    "Look at the indentation, and put text with a colon in quotes."));
        } catch (YAMLException e) {
            throw new Broken(new PolicyProblem(1, 1, "Not YAML: " + e.getMessage(), null));
        }
    }

    /** The text is no YAML that is taken here. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        private final transient PolicyProblem problem;

        Broken(PolicyProblem problem) {
            super(problem.message());
            this.problem = problem;
        }

        PolicyProblem problem() {
            return problem;
        }
    }
}
