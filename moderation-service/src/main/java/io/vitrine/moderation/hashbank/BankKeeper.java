package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.HashBank.CasePicture;
import io.vitrine.moderation.picture.PdqHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts single pictures into a brand's bank and takes entries out. */
@ApplicationScoped
class BankKeeper {

    private final HashBank bank;
    private final Additions additions;
    private final MatchingWorker matching;
    private final Clock clock;

    BankKeeper(HashBank bank, Additions additions, MatchingWorker matching, Clock clock) {
        this.bank = bank;
        this.additions = additions;
        this.matching = matching;
        this.clock = clock;
    }

    /** Puts the picture of a case into the bank. */
    Uni<BankAnswer> addCase(UUID brandId, Reviewer by, UUID caseId, String label, String note) {
        return bank.pictureOf(brandId, caseId).chain(found -> {
            Optional<BankRefusal> refusal = whyNot(found);
            return refusal.isPresent()
                    ? refuse(refusal.get())
                    : add(
                            brandId,
                            by,
                            new NewEntry(
                                    found.flatMap(CasePicture::hash).orElseThrow(),
                                    Wording.onOneLine(label),
                                    Wording.onOneLine(note),
                                    caseId),
                            null);
        });
    }

    private static Optional<BankRefusal> whyNot(Optional<CasePicture> picture) {
        if (picture.isEmpty()) {
            return Optional.of(new BankRefusal.NoCase());
        }
        if (picture.get().hash().isEmpty()) {
            return Optional.of(new BankRefusal.NoHash());
        }
        return picture.get().reliable() ? Optional.empty() : Optional.of(new BankRefusal.SaysLittle());
    }

    /** Takes an entry out: from now on its picture is not found. What was reopened stays with the reviewers. */
    Uni<Optional<Entry>> remove(UUID brandId, Reviewer by, UUID id) {
        return bank.remove(brandId, id, by, clock.instant());
    }

    /** Puts an entry back that was taken out. */
    Uni<BankAnswer> restore(UUID brandId, Reviewer by, UUID id) {
        return bank.removed(brandId, id)
                .chain(found ->
                        found.isPresent() ? add(brandId, by, found.get(), id) : refuse(new BankRefusal.NoEntry()));
    }

    private Uni<BankAnswer> add(UUID brandId, Reviewer by, NewEntry entry, @Nullable UUID restored) {
        return additions
                .addOne(brandId, entry, restored, by, clock.instant())
                .invoke(matching::ring)
                .chain(added -> added.isPresent()
                        ? Uni.createFrom().<BankAnswer>item(new BankAnswer.Added(added.get()))
                        : alreadyThere(brandId, entry.hash()));
    }

    private Uni<BankAnswer> alreadyThere(UUID brandId, PdqHash hash) {
        return bank.withHash(brandId, hash)
                .chain(found -> refuse(
                        found.<BankRefusal>map(BankRefusal.AlreadyThere::new).orElseGet(BankRefusal.NoEntry::new)));
    }

    private static Uni<BankAnswer> refuse(BankRefusal refusal) {
        return Uni.createFrom().item(new BankAnswer.Refused(refusal));
    }
}
