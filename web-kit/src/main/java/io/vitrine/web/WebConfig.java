package io.vitrine.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** How Vitrine is seen from outside. */
@ConfigMapping(prefix = "vitrine.web")
public interface WebConfig {

    /** The one origin that people and programs use, without a path, such as {@code https://looks.example.com}. */
    URI publicUrl();

    /** Paths of pages that others wrote and that need inline script and style, such as the API's documentation. */
    @WithDefault("/api-docs,/q/swagger-ui")
    List<String> inlineAllowedPaths();
}
