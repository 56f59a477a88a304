package org.fangxian.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries a request out once however often it is sent (the header Idempotency-Key). Belongs to the transaction of what
 * is carried out: a refused request leaves no trace and may be sent again.
 */
@Stateless
@PermitAll
public class IdempotentRequests {
    @Resource
    private SessionContext context;

    @Inject
    private RequestRows rows;

    @Inject
    private Turns turns;

    @Inject
    private RecordedTime time;

    /**
     * @return what the work answered, now or when the caller first sent this request; refuses a key that the caller used
     *     for another request
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String once(RequestKey key, Supplier<String> work) {
        String account = context.getCallerPrincipal().getName();
        turns.takeForRequest(account + '\n' + key.name());
        Optional<RequestRows.Done> done = rows.find(account, key.name());
        if (done.isPresent()) {
            if (!done.get().fingerprint().equals(key.fingerprint())) {
                throw new RequestKeyReused(key.name());
            }
            return done.get().answer();
        }
        String answer = work.get();
        rows.add(account, key, answer, time.now());
        return answer;
    }
}
