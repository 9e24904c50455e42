package vn.motcua.counter.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.staff.TransportSecurity;
import vn.motcua.domain.staff.TransportSecurity.Certified;
import vn.motcua.domain.staff.TransportSecurity.State;

/** Whether connections are protected, by whose certificate, and how another device comes to trust it. */
final class ConnectionTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> DEVICES = List.of("windows", "android", "apple", "linux", "roles");

    private final transient AdminContext context;
    private final transient StaffTexts texts;

    ConnectionTab(AdminContext context, TransportSecurity transport) {
        this.context = context;
        this.texts = context.texts();
        addClassName("mc-connection");
        switch (transport.state()) {
            case State.Plain() ->
                add(panel("connection.plain", text("connection.plain.why"), text("connection.plain.how")));
            case State.OwnAuthority(String fingerprint, Instant until, Certified server) -> {
                add(panel(
                        "connection.own",
                        text("connection.own.what"),
                        fact("connection.fingerprint", grouped(fingerprint)),
                        fact("connection.authority.until", day(until)),
                        download()));
                add(trust());
                add(server(server));
            }
            case State.OfficeCertificate(Certified server) -> {
                add(panel("connection.office", text("connection.office.what")));
                add(server(server));
            }
        }
    }

    private Anchor download() {
        var file = new Anchor("authority.crt", texts.get("connection.download"));
        file.getElement().setAttribute("download", "motcua-authority.crt");
        file.addClassNames("mc-primary", "mc-download");
        return file;
    }

    private Section trust() {
        var steps = new OrderedList();
        steps.add(new ListItem(texts.get("connection.trust.compare")));
        DEVICES.forEach(device -> steps.add(new ListItem(texts.get("connection.trust." + device))));
        return panel("connection.trust", steps);
    }

    private Section server(Certified server) {
        return panel(
                "connection.server",
                fact(
                        "connection.names",
                        String.join(
                                "  ",
                                Stream.concat(server.hosts().stream(), server.addresses().stream())
                                        .toList())),
                fact("connection.fingerprint", grouped(server.fingerprint())),
                fact("connection.server.until", day(server.until())));
    }

    private Section panel(String heading, com.vaadin.flow.component.Component... content) {
        var panel = new Section(new H2(texts.get(heading)));
        panel.addClassName("mc-panel");
        panel.add(content);
        return panel;
    }

    private Paragraph text(String key) {
        return new Paragraph(texts.get(key));
    }

    private Div fact(String key, String value) {
        var shown = new Code(value);
        shown.addClassName("mc-fingerprint");
        return new Div(new Paragraph(texts.get(key)), shown);
    }

    /** Two lines of sixteen pairs: as many as an eye compares at once. */
    private static String grouped(String fingerprint) {
        int middle = fingerprint.length() / 2;
        return fingerprint.substring(0, middle) + "\n" + fingerprint.substring(middle + 1);
    }

    private String day(Instant instant) {
        return DAY.format(context.plan().localTime(instant));
    }
}
