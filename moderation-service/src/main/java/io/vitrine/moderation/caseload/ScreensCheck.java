package io.vitrine.moderation.caseload;

import io.vitrine.moderation.screening.ScreenHealth.Snapshot;
import io.vitrine.moderation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells beside the readiness whether a screen is missing or failing. The service stays ready: what it cannot screen
 * goes to people, while a service that counts as down would take the review desk away from them.
 */
@Readiness
@ApplicationScoped
class ScreensCheck implements HealthCheck {

    private final Screening screening;

    ScreensCheck(Screening screening) {
        this.screening = screening;
    }

    @Override
    public HealthCheckResponse call() {
        List<Snapshot> screens = screening.health();
        var answer = HealthCheckResponse.named("screens").up();
        answer.withData("degraded", !screens.stream().allMatch(Snapshot::isWell));
        screens.forEach(
                screen -> answer.withData(screen.screen(), screen.state().code()));
        return answer.build();
    }
}
