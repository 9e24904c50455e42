package vn.motcua.counter.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;

/**
 * The language a browser has chosen: Vietnamese until somebody asks for English, whatever the browser prefers. Kept in
 * a cookie, so that it outlives the session. Call with Vaadin's session at hand.
 */
public final class StaffLanguage {

    private static final String KEY = "motcua.language";
    private static final String COOKIE = "motcua_language";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private StaffLanguage() {}

    public static StaffTexts current() {
        VaadinSession session = VaadinSession.getCurrent();
        Object chosen = session.getAttribute(KEY);
        String language = chosen == null ? fromCookie() : chosen.toString();
        session.setAttribute(KEY, language);
        return new StaffTexts(language.equals("en") ? Locale.ENGLISH : VIETNAMESE);
    }

    /** Sets the page's language mark, for screen readers and hyphenation. */
    public static void mark(UI ui, StaffTexts texts) {
        ui.setLocale(texts.locale());
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", texts.locale().getLanguage());
    }

    /** Changes over to the other language; the page comes back in it. */
    public static void swap(UI ui, StaffTexts now) {
        String other = now.locale().getLanguage().equals("en") ? "vi" : "en";
        VaadinSession.getCurrent().setAttribute(KEY, other);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                        COOKIE,
                        other);
    }

    private static String fromCookie() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("en"));
        return english ? "en" : "vi";
    }
}
