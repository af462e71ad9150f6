package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageExtensionsTest {

    @Test
    void shapeIsTheNearestOfTheGrid() {
        assertThat(PageExtensions.shape(1080, 1920)).isEqualTo("tall");
        assertThat(PageExtensions.shape(1000, 1250)).isEqualTo("portrait");
        assertThat(PageExtensions.shape(1000, 1000)).isEqualTo("square");
        assertThat(PageExtensions.shape(1600, 1200)).isEqualTo("wide");
    }

    @Test
    void versionOfTheFilesIsShortAndFitsAnAddress() {
        assertThat(PageExtensions.kitVersion()).matches("[0-9a-f]{1,8}");
    }
}
