package vn.motcua.server.web;

import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.devices.LocalDeviceDesk;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.problem.NotYoursException;

/** A device acts only on what is its own; people and other systems are bound by their roles. */
@Component
final class Ownership {

    private final LocalHall hall;
    private final LocalDeviceDesk devices;
    private final AuditLog audit;

    Ownership(LocalHall hall, LocalDeviceDesk devices, AuditLog audit) {
        this.hall = hall;
        this.devices = devices;
        this.audit = audit;
    }

    /** @throws NotYoursException if no keypad of this counter is wired at the device */
    void requireKeypad(Identity who, CounterId counter) {
        if (!devices.hasKeypad(who.id(), counter)) {
            throw refuse(who, "keypad:" + counter);
        }
    }

    /**
     * @param device the printer that is told of
     * @throws NotYoursException if a kiosk tells of a printer, or of the slip of a ticket, that is another's
     */
    void requireSlip(Identity who, TicketId ticket, String device) {
        if (who.role() != Role.KIOSK) {
            return;
        }
        boolean slip = hall.findSlip(ticket).map(view -> isOwn(who, view)).orElse(true); // the hall says: unknown
        if (!slip || !devices.isOwn(who.id(), device)) {
            throw refuse(who, "slip:" + ticket);
        }
    }

    private boolean isOwn(Identity who, SlipView slip) {
        return slip.kiosk().equals(who.id()) || devices.isOwn(who.id(), slip.device());
    }

    private NotYoursException refuse(Identity who, String object) {
        audit.record(AuditEvent.of(AuditKind.REFUSED).by(who.id()).about(object));
        return new NotYoursException();
    }
}
