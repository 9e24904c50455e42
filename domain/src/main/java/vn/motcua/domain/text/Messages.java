package vn.motcua.domain.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for people from message bundles: Vietnamese, or English where the reader's locale asks for it. */
public final class Messages {

    private Messages() {}

    /** @param name of the bundle, such as {@code vn.motcua.domain.command.refusals} */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text with its values put in. Numbers stay numbers, for choices; everything else is read as its text. */
    public static String format(String pattern, Locale locale, List<?> arguments) {
        return new MessageFormat(pattern, locale)
                .format(arguments.stream().map(Messages::plain).toArray());
    }

    private static Object plain(Object argument) {
        return argument instanceof Number ? argument : argument.toString();
    }
}
