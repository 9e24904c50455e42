package vn.motcua.launcher.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What every Vaadin page gets besides its view: the healing script in place of Vaadin's own dialogs, and a content
 * security policy whose nonce stands on each inline script.
 */
@Component
final class ShellPages implements VaadinServiceInitListener {

    /** Request attribute that carries the nonce of the page being written. */
    static final String NONCE = "motcua.csp.nonce";

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ShellPages::furnish);
        event.getSource().addUIInitListener(init -> quiet(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> messages());
    }

    private static void furnish(IndexHtmlResponse page) {
        Element head = page.getDocument().head();
        page.getDocument().select("html").attr("lang", "vi");
        head.appendElement("script")
                .attr("src", page.getVaadinRequest().getContextPath() + "/theme/heal.js")
                .attr("defer", true);
        String nonce = newNonce();
        page.getVaadinRequest().setAttribute(NONCE, nonce);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    private static String newNonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Flow's client runs what the server sends through {@code new Function}, hence {@code 'unsafe-eval'}. */
    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                        .formatted(nonce)
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    /** Keeps Flow trying for ever without a dialog of its own; heal.js tells people, and reloads in time. */
    private static void quiet(UI ui) {
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setReconnectAttempts(Integer.MAX_VALUE);
        reconnecting.setReconnectInterval(2000);
        reconnecting.setDialogText("Đang kết nối lại với máy chủ… · Reconnecting…");
        reconnecting.setDialogTextGaveUp("Đang kết nối lại với máy chủ… · Reconnecting…");
        ui.getLoadingIndicatorConfiguration().setFirstDelay(600);
    }

    /** An ended session reloads the page without a word: whoever stands there has done nothing wrong. */
    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(null);
        messages.setInternalErrorCaption("Có lỗi, trang sẽ tự mở lại · Something went wrong, this page will reload");
        messages.setInternalErrorMessage("Số đã cấp vẫn giữ nguyên. · Numbers already issued are kept.");
        messages.setCookiesDisabledCaption("Trình duyệt đang chặn cookie · Cookies are blocked");
        messages.setCookiesDisabledMessage("Hãy cho phép cookie rồi mở lại trang. · Allow cookies and reload.");
        return messages;
    }
}
