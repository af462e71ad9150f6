package io.vitrine.campaign.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the framework-free parts together. */
@ApplicationScoped
class TeamProducer {

    @Produces
    @Singleton
    SignIn signIn(SignIns signIns, SessionTokens tokens, TeamConfig config, Clock clock) {
        return new SignIn(signIns, tokens, config.linkLifetime(), config.sessionLifetime(), clock);
    }

    @Produces
    @Singleton
    SessionMemory sessionMemory(SignIns signIns, TeamConfig config, Clock clock) {
        return new SessionMemory(signIns, config.sessionMemory(), clock);
    }

    @Produces
    @Singleton
    AttemptLimit attemptLimit(TeamConfig config) {
        return new AttemptLimit(config.attemptsPerMinute());
    }
}
