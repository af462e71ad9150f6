package io.vitrine.campaign.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gallery keeps up and how much it holds in memory. */
@ConfigMapping(prefix = "vitrine.gallery")
public interface GalleryConfig {

    /** How often to ask which galleries other processes changed. */
    @WithDefault("PT0.2S")
    Duration pulse();

    /** How long the last answer is believed. After it, nothing remembered is shown without asking. */
    @WithDefault("PT1S")
    Duration trust();

    /** How long a rendered page lives although no look changed: campaigns' names and products' prices change too. */
    @WithDefault("PT10S")
    Duration pageLife();

    /** Most bytes of rendered pages, compressed ones included. */
    @WithDefault("33554432")
    long pageMemory();

    /** Most bytes of pictures. */
    @WithDefault("50331648")
    long pictureMemory();

    /** A picture larger than this is no rendition of ours and is not served. */
    @WithDefault("8388608")
    int pictureLimit();

    /** Open event streams of this process; more are asked to come again. */
    @WithDefault("2000")
    int streams();

    /** How often a silent stream says that it is alive. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** A stream that missed more changes than this is told to read the gallery anew. */
    @WithDefault("300")
    int streamBacklog();

    /** Most looks that may be pinned in a campaign. */
    @WithDefault("200")
    int pinned();
}
