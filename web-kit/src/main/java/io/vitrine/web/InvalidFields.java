package io.vitrine.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which fields of a request are wrong, named as the caller wrote them. */
final class InvalidFields {

    /** What the validator calls an element of a list; its index says enough. */
    private static final String LIST_ELEMENT = ".<list element>";

    private InvalidFields() {}

    /** Each wrong field with the sentence about it, ordered by name so that answers are stable. */
    static List<Map<String, String>> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation ->
                        Map.of("field", field(violation.getPropertyPath()), "message", violation.getMessage()))
                .sorted(Comparator.comparing((Map<String, String> error) -> error.get("field"))
                        .thenComparing(error -> error.get("message")))
                .toList();
    }

    /** Whether it is our own answer that breaks a rule: no fault of the caller. */
    static boolean blamesOurAnswer(ConstraintViolationException invalid) {
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The path without our method's name, and without our parameter's name where it is only the body's. */
    private static String field(Path path) {
        List<Path.Node> nodes = new ArrayList<>();
        path.forEach(nodes::add);
        List<Path.Node> inside =
                nodes.stream().filter(InvalidFields::isSeenByCallers).toList();
        List<Path.Node> shown = inside.isEmpty() ? nodes.subList(nodes.size() - 1, nodes.size()) : inside;
        return shown.stream()
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replace(LIST_ELEMENT, "");
    }

    private static boolean isSeenByCallers(Path.Node node) {
        return node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT;
    }
}
