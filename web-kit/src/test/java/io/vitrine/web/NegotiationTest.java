package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "application/json;q=0.5, text/html",
                "application/xhtml+xml",
                "TEXT/HTML"
            })
    void browserGetsAPage(String accept) {
        assertThat(Negotiation.prefersPage(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/problem+json",
                "application/json, text/html;q=0.5",
                "text/html;q=0",
                "text/html;q=high",
                "text/event-stream",
                ""
            })
    void programGetsADocument(String accept) {
        assertThat(Negotiation.prefersPage(accept)).isFalse();
    }

    @Test
    void callerThatDoesNotSayGetsADocument() {
        assertThat(Negotiation.prefersPage(null)).isFalse();
    }
}
