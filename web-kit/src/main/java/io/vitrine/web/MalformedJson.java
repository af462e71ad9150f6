package io.vitrine.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Says where JSON goes wrong, without the names of our types. */
final class MalformedJson {

    private MalformedJson() {}

    /** Such as {@code at "terms.text"} or {@code near line 2, column 17}. */
    static String where(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "at \""
                    + mapping.getPath().stream().map(MalformedJson::step).collect(Collectors.joining("."))
                    + "\"";
        }
        JsonLocation location = failure.getLocation();
        return location == null
                ? "from its beginning"
                : "near line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : Integer.toString(reference.getIndex());
    }
}
