package io.vitrine.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the operator of the installation gets in. */
@ConfigMapping(prefix = "vitrine.operator")
public interface OperatorConfig {

    /** The bearer key of the operator API; without one, nobody is the operator. */
    Optional<String> key();
}
