package org.fangxian.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A test that failed once has failed: where moments are drawn, what was lost or doubled once is not made good by a second
 * try, which the run of the integration tests gives to others.
 */
public final class NotTwice implements TestExecutionExceptionHandler, BeforeTestExecutionCallback {
    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        FAILED.add(context.getUniqueId());
        throw failure;
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (FAILED.contains(context.getUniqueId())) {
            throw new AssertionError("failed at the first try already");
        }
    }
}
