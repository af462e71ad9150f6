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
    MachineSignIn machineSignIn(MachineKeys keys, SessionTokens tokens, TeamConfig config, Clock clock) {
        return new MachineSignIn(keys, tokens, config.machineTokenLifetime(), clock);
    }

    @Produces
    @Singleton
    MachineKeyMemory machineKeyMemory(MachineKeys keys, TeamConfig config, Clock clock) {
        return new MachineKeyMemory(keys, config.sessionMemory(), clock);
    }

    @Produces
    @Singleton
    AttemptLimit attemptLimit(TeamConfig config) {
        return new AttemptLimit(config.attemptsPerMinute());
    }
}
