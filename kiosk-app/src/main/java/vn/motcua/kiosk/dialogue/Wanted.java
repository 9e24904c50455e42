package vn.motcua.kiosk.dialogue;

import java.util.Optional;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.service.ServiceId;

/**
 * A number that the citizen asks for.
 *
 * @param request made when the question was put on the screen, not when the button was hit
 */
public record Wanted(RequestId request, ServiceId service, Optional<Preparation> preparation) {}
