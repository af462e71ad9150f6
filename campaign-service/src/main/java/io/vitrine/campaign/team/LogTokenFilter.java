package io.vitrine.campaign.team;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens out of the log. A token that is refused still says who somebody is, and one that is believed opens
 * doors; libraries that refuse one print it whole, in the message and in the stack trace.
 */
@LoggingFilter(name = "token-free")
final class LogTokenFilter implements Filter {

    /** A JWT: Base64url of a JSON object, a dot, and another. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}(\\.[\\w-]*)*");

    private static final Formatter FORMATTER = new PatternFormatter("%m");

    @Override
    public boolean isLoggable(LogRecord event) {
        Throwable thrown = event.getThrown();
        if (thrown != null && hasToken(thrown)) {
            event.setThrown(null);
            say(event, textOf(event) + ": " + thrown);
        } else if (TOKEN.matcher(textOf(event)).find()) {
            say(event, textOf(event));
        }
        return true;
    }

    private static void say(LogRecord event, String text) {
        String clean = TOKEN.matcher(text).replaceAll("(token)");
        event.setParameters(null);
        if (event instanceof ExtLogRecord record) {
            record.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            event.setMessage(clean);
        }
    }

    private static String textOf(LogRecord event) {
        String text = FORMATTER.formatMessage(event);
        return text == null ? "" : text;
    }

    private static boolean hasToken(@Nullable Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause() == one ? null : one.getCause()) {
            if (one.getMessage() != null && TOKEN.matcher(one.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }
}
