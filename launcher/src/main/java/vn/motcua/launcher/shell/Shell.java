package vn.motcua.launcher.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/** The one page around every Vaadin view: theme, push, and nothing that a view could bring itself. */
@Push(transport = Transport.WEBSOCKET_XHR) // what people do comes by request, through the access rules
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/shell.css")
@StyleSheet("counter/counter.css")
public final class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Motcua");
        settings.addFavIcon("icon", "theme/motcua.svg", "any");
    }
}
