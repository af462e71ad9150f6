package io.vitrine.moderation.hashbank;

import java.util.UUID;

/** What somebody is told who puts a picture into the bank. */
sealed interface BankAnswer {

    /** It is in, and is being compared. */
    record Added(UUID additionId) implements BankAnswer {}

    /** It is not, and nothing has changed. */
    record Refused(BankRefusal refusal) implements BankAnswer {}
}
