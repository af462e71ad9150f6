package io.vitrine.web;

import java.util.List;
import java.util.Map;

/** The one table of the failures that every service shares, in words for people. */
final class StandardProblems {

    private StandardProblems() {}

    static Problem signInNeeded() {
        return Problem.of(401, "sign-in-needed", "Sign in first", "Open your sign-in link, or send a valid token.");
    }

    static Problem notAllowed() {
        return Problem.of(
                403,
                "not-allowed",
                "Your role does not cover this",
                "Ask an owner of your brand to give you the role that does.");
    }

    static Problem crossSiteWrite() {
        return Problem.of(
                403,
                "cross-site-write",
                "Sent from another site",
                "For your safety, changes are accepted only from Vitrine's own pages. Open the page here and try again.");
    }

    static Problem invalidFields(List<Map<String, String>> errors) {
        return Problem.of(
                        400,
                        "invalid-fields",
                        "Some fields need a change",
                        "Correct the fields that are named here and send again.")
                .with(Problem.FIELD_ERRORS, errors);
    }

    static Problem malformedJson(String where) {
        return Problem.of(
                400, "malformed-json", "The body is not the JSON that was expected", "Check the JSON " + where + ".");
    }

    /** Nothing of the cause is told; the id finds it in the log. */
    static Problem unexpected(String errorId) {
        return Problem.of(
                        500,
                        "unexpected",
                        "Something went wrong on our side",
                        "Try again in a moment. If it happens again, tell us the error id " + errorId + ".")
                .with("errorId", errorId);
    }

    /** The problem of a bare HTTP status, as routing and parsing give it. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(
                        400,
                        "bad-request",
                        "The request could not be understood",
                        "Check the request against the API description.");
            case 401 -> signInNeeded();
            case 403 -> notAllowed();
            case 404 ->
                Problem.of(
                        404,
                        "not-found",
                        "Nothing here",
                        "It may have been taken down, or the address has a slip in it. Check the address.");
            case 405 ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        "Not possible here",
                        "Use a method that the API description names for this address.");
            case 406 ->
                Problem.of(
                        406, "not-acceptable", "Not available in that form", "Ask for application/json or text/html.");
            case 413 -> Problem.of(413, "too-large", "Too large", "Send a smaller body, or a smaller photo.");
            case 414 -> Problem.of(414, "address-too-long", "The address is too long", "Shorten the address.");
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "That kind of content is not understood here",
                        "Set the Content-Type that the API description names for this operation.");
            case 429 -> Problem.of(429, "too-many-requests", "Too many requests", "Wait a little, then try again.");
            case 503 -> Problem.of(503, "unavailable", "Not available right now", "Try again in a moment.");
            default ->
                Problem.of(
                        status,
                        "status-" + status,
                        status < 500 ? "The request could not be understood" : "Something went wrong on our side",
                        status < 500 ? "Check the request against the API description." : "Try again in a moment.");
        };
    }
}
