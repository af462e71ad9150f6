package io.vitrine.campaign.gallery;

/**
 * What was said so far about one submission. Each event leads from one standing to the next; in whatever order and
 * however often the same events come, they end in the same standing: the highest decision holds, and a withdrawal beats
 * every decision, also one that comes later.
 */
public sealed interface LookStanding {

    /** The standing before anything was said. */
    LookStanding UNHEARD = new Retired(0);

    /** The highest decision heard. */
    long decisionVersion();

    /** Moderation approved in its decision {@code version}. */
    LookStanding approvedIn(long version);

    /** Moderation rejected, or took an approval back, in its decision {@code version}. */
    LookStanding refusedIn(long version);

    /** The author took the selfie back. */
    default LookStanding withdrawn() {
        return new Withdrawn();
    }

    /** Not public, but a later decision can change that. */
    record Retired(long decisionVersion) implements LookStanding {
        @Override
        public LookStanding approvedIn(long version) {
            return version > decisionVersion ? new Published(version) : this;
        }

        @Override
        public LookStanding refusedIn(long version) {
            return version > decisionVersion ? new Retired(version) : this;
        }
    }

    /** Public, unless the brand hides it. */
    record Published(long decisionVersion) implements LookStanding {
        @Override
        public LookStanding approvedIn(long version) {
            return version > decisionVersion ? new Published(version) : this;
        }

        @Override
        public LookStanding refusedIn(long version) {
            return version > decisionVersion ? new Retired(version) : this;
        }
    }

    /** Taken back by its author: never public again. */
    record Withdrawn() implements LookStanding {
        /** No decision is higher than the author's word. */
        @Override
        public long decisionVersion() {
            return Long.MAX_VALUE;
        }

        @Override
        public LookStanding approvedIn(long version) {
            return this;
        }

        @Override
        public LookStanding refusedIn(long version) {
            return this;
        }
    }
}
