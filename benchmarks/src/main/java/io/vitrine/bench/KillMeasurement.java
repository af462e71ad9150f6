package io.vitrine.bench;

import io.vitrine.bench.driver.KillRun;

/** The long form of the kill test. */
final class KillMeasurement implements Measurement {

    private final int cycles;

    /** @param cycles how often each part is killed */
    KillMeasurement(int cycles) {
        this.cycles = cycles;
    }

    @Override
    public boolean measure(Workshop workshop, Report report) {
        KillRun.Count[] count = new KillRun.Count[1];
        int all = cycles * KillRun.VICTIMS.size();
        workshop.onFreshSystem(vitrine ->
                count[0] = new KillRun(vitrine).run(cycles, kill -> workshop.say("kill " + kill + " of " + all)));
        KillRun.Count it = count[0];
        report.add("killed with kill -9", it.kills(), "times")
                .add("acknowledged", it.acknowledged(), "")
                .add("decided or in review", it.decided(), "")
                .add("published", it.published(), "")
                .add("duplicates", it.duplicates(), "", "0 wanted")
                .add("lost", it.lost(), "", "0 wanted")
                .add("shown without approval", it.unapproved(), "", "0 wanted");
        return it.holds();
    }
}
