package vn.motcua.launcher.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A role was started without something it cannot do without; the message names it. */
public final class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names the setting and what it should hold */
    public MissingSetting(String message) {
        super(message);
    }

    /** Ends the start with the message and no stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingSetting> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSetting cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), "See docs/setup.md, Roles.", cause);
        }
    }
}
