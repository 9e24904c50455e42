package vn.motcua.launcher;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.domain.desk.Role;
import vn.motcua.domain.desk.Staff;
import vn.motcua.kiosk.KioskIdentity;
import vn.motcua.kiosk.PrinterWatch;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.Identity;
import vn.motcua.server.catalogue.CurrentPlan;

/** Tells the screens of this server who stands before them, from the request's cookies. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
class Visitors {

    @Bean
    KioskIdentity kioskIdentity(Doorkeeper doorkeeper) {
        return () -> fromRequest(doorkeeper::findDevice)
                .filter(device -> device.role() == Role.KIOSK)
                .map(Identity::id);
    }

    /** In a demonstration everybody; else whoever runs the hall, and the devices themselves. */
    @Bean
    PrinterWatch printerWatch(Doorkeeper doorkeeper, CurrentPlan plan) {
        return () -> plan.get().demonstration()
                || fromRequest(doorkeeper::findPerson)
                        .map(Staff::role)
                        .filter(role -> role != Role.CLERK)
                        .isPresent()
                || fromRequest(doorkeeper::findDevice)
                        .filter(device -> device.role() == Role.KIOSK || device.role() == Role.PRINTER)
                        .isPresent();
    }

    private static <T> Optional<T> fromRequest(
            Function<jakarta.servlet.http.HttpServletRequest, Optional<T>> question) {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(VaadinServletRequest::getHttpServletRequest)
                .flatMap(question);
    }
}
