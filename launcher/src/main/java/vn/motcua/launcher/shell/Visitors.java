package vn.motcua.launcher.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.Staff;
import vn.motcua.kiosk.KioskIdentity;
import vn.motcua.kiosk.simulator.PrinterWatch;
import vn.motcua.launcher.gate.StaffGate;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.traffic.address.PeerAddress;

/** Tells the screens of this server who stands before them, from the request's cookies. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
public class Visitors {

    @Bean
    KioskIdentity kioskIdentity(Doorkeeper doorkeeper) {
        return new KioskIdentity() {
            @Override
            public Optional<String> deviceId() {
                return fromRequest(doorkeeper::findDevice)
                        .filter(device -> device.role() == Role.KIOSK)
                        .map(Identity::id);
            }

            @Override
            public boolean isThisComputer() {
                return isFromThisComputer();
            }
        };
    }

    /** In a demonstration everybody; else whoever runs the hall, and the devices themselves. */
    @Bean
    PrinterWatch printerWatch(Doorkeeper doorkeeper, CurrentPlan plan, StaffGate gate) {
        return () -> plan.get().demonstration()
                || fromRequest(doorkeeper::findDevice)
                        .filter(device -> device.role() == Role.KIOSK || device.role() == Role.PRINTER)
                        .isPresent()
                || isRunningTheHall(doorkeeper, gate);
    }

    private static boolean isRunningTheHall(Doorkeeper doorkeeper, StaffGate gate) {
        boolean runs = fromRequest(doorkeeper::findPerson)
                .map(Staff::role)
                .filter(role -> role != Role.CLERK)
                .isPresent();
        if (runs) {
            gate.bindCurrent();
        }
        return runs;
    }

    @Bean
    SignedIn signedIn(Doorkeeper doorkeeper, StaffGate gate) {
        return new SignedIn() {
            @Override
            public Optional<Person> current() {
                Optional<Staff> acting = VaadinServletRequest.getCurrent() == null
                        ? Optional.ofNullable(UI.getCurrent()).flatMap(gate::findHolder)
                        : fromRequest(doorkeeper::findPerson);
                return acting.map(Visitors::person);
            }

            @Override
            public void signOut() {
                fromRequest(request -> {
                    doorkeeper.signOut(request);
                    return Optional.empty();
                });
                VaadinSession.getCurrent().getSession().invalidate();
                UI.getCurrent().getPage().setLocation("sign-in");
            }
        };
    }

    private static SignedIn.Person person(Staff staff) {
        return new SignedIn.Person(
                staff.id(), staff.account(), staff.displayName(), staff.role(), staff.passwordDue(), staff.factorDue());
    }

    public static boolean isFromThisComputer() {
        return fromRequest(request -> Optional.of(PeerAddress.isThisComputer(request)))
                .orElse(false);
    }

    private static <T> Optional<T> fromRequest(
            Function<jakarta.servlet.http.HttpServletRequest, Optional<T>> question) {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(VaadinServletRequest::getHttpServletRequest)
                .flatMap(question);
    }
}
