package io.vitrine.campaign.team;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who the company's identity provider says somebody is. Proves an e-mail address at most and no right of ours: which
 * member that is, and whether any, is for our own tables to say.
 *
 * @param email in lower case; empty when the provider tells none
 * @param verified whether the provider vouches for the address
 */
record OidcPerson(String email, boolean verified) implements Principal {

    static OidcPerson of(JsonWebToken idToken) {
        Object email = idToken.getClaim("email");
        // A boolean by the standard, a text from some providers.
        boolean verified = "true".equals(String.valueOf(idToken.<Object>getClaim("email_verified")));
        return new OidcPerson(email == null ? "" : email.toString().strip().toLowerCase(Locale.ROOT), verified);
    }

    /** The address, if it is this person's beyond doubt. */
    Optional<String> provenEmail() {
        return verified && !email.isEmpty() ? Optional.of(email) : Optional.empty();
    }

    @Override
    public String getName() {
        return email;
    }
}
