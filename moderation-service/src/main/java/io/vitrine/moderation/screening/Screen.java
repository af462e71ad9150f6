package io.vitrine.moderation.screening;

import java.util.List;

/** Looks at one side of a selfie. Implementations are safe for use by many threads. */
public interface Screen {

    /** Stable, for machines and logs: lower case, with dashes. */
    String name();

    /** Grows whenever the same selfie may give other findings than before. */
    String version();

    /**
     * Looks at the selfie; may block. It must react to interruption, which is how a slow one is told to stop.
     *
     * @return what is worth knowing, nothing if all is well
     * @throws Exception if it cannot tell; the selfie then counts as not screened
     */
    List<Finding> screen(ScreeningInput input) throws Exception;
}
