package org.fangxian.accounts;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/** The one identity store: the portal's own accounts. */
@ApplicationScoped
public class PortalIdentityStore implements IdentityStore {
    @Inject
    private SignIn signIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof UsernamePasswordCredential password) {
            return result(signIn.withPassword(password.getCaller(), password.getPasswordAsString()));
        }
        if (credential instanceof TokenCredential token) {
            return result(signIn.withToken(token.token()));
        }
        return NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult result(Optional<String> name) {
        return name.map(found -> new CredentialValidationResult(found, signIn.roles(found)))
                .orElse(INVALID_RESULT);
    }
}
