package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.ModelState;
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

    /**
     * The same look, with what the screen came by on the way and others can be compared by. What {@link Screening} asks
     * for; a screen that has only findings leaves it.
     *
     * @throws Exception as {@link #screen} does
     */
    default Sight look(ScreeningInput input) throws Exception {
        return Sight.of(screen(input));
    }

    /** Whether what it looks with is there; does not wait. */
    default ModelState model() {
        return ModelState.READY;
    }

    /**
     * Loads what {@link #model()} tells of, unless it is there; blocks, for seconds on a busy machine.
     *
     * @throws Exception if it cannot be loaded; the screen tries again when it is asked, and says so then
     */
    default void load() throws Exception {}

    /** Whether it checks anything: only then does a selfie count as not screened when it gives no answer. */
    default boolean checks() {
        return true;
    }
}
