package io.vitrine.moderation.hashbank;

/** Why something does not go into the bank or out of it. */
sealed interface BankRefusal {

    /** The brand has no such case. */
    record NoCase() implements BankRefusal {}

    /** The case has no picture that was read, so there is no hash. */
    record NoHash() implements BankRefusal {}

    /** The picture shows so little that its hash would be found in many others. */
    record SaysLittle() implements BankRefusal {}

    /** The bank has the same hash. */
    record AlreadyThere(Entry entry) implements BankRefusal {}

    /** There is no such entry, or it was taken out already. */
    record NoEntry() implements BankRefusal {}
}
