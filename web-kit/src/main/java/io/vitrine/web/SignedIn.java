package io.vitrine.web;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in on this request. Known before a resource method runs, also on public pages; a missing, forged or
 * expired token means nobody.
 *
 * <p>In templates: {@code {inject:signedIn.orNull}}.
 */
@RequestScoped
@Named("signedIn")
public class SignedIn {

    private @Nullable SignedInMember member;
    private boolean isMachine;

    void recognise(SignedInMember recognised, boolean isMachine) {
        this.member = recognised;
        this.isMachine = isMachine;
    }

    public boolean isPresent() {
        return member != null;
    }

    /**
     * The member.
     *
     * @throws UnauthorizedException when nobody is signed in; answered as 401, or by the way to the sign-in page
     */
    public SignedInMember member() {
        if (member == null) {
            throw new UnauthorizedException("Nobody is signed in");
        }
        return member;
    }

    public Optional<SignedInMember> optional() {
        return Optional.ofNullable(member);
    }

    /** Who is signed in, if it is no person but a machine with a key of its brand. */
    public Optional<SignedInMember> machine() {
        return isMachine ? optional() : Optional.empty();
    }

    public @Nullable SignedInMember getOrNull() {
        return member;
    }
}
