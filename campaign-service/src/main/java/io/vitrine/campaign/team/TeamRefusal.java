package io.vitrine.campaign.team;

/** Why a wish about a team is not fulfilled. */
public sealed interface TeamRefusal {

    /** The link was used, has expired, or never existed; which of these is nobody's business. */
    record LinkSpent() implements TeamRefusal {}

    /** The brand has no such member. */
    record NoSuchMember() implements TeamRefusal {}

    /** The installation has no such brand. */
    record NoSuchBrand(String slug) implements TeamRefusal {}

    /** Another member of the brand has this address. */
    record EmailTaken(String email) implements TeamRefusal {}

    /** Without its last owner nobody could manage the brand. */
    record LastOwner() implements TeamRefusal {}

    /** The brand has no such key. */
    record NoSuchKey() implements TeamRefusal {}

    /** The brand has as many working keys as a brand may have. */
    record TooManyKeys() implements TeamRefusal {}

    /** The key was revoked or never existed; which of these is nobody's business. */
    record KeyNotAccepted() implements TeamRefusal {}

    /** A machine has tokens that end by themselves, no session that it could end. */
    record NoSessionOfMachines() implements TeamRefusal {}
}
