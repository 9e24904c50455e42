package vn.motcua.kiosk;

import vn.motcua.domain.service.ServiceId;

/** The steps a screen may ask for. */
interface KioskSteps {

    void go(Place place);

    /** Asks for confirmation, with a new request id. */
    void confirm(ServiceId service);

    /** One step back; from the first tiles and from a shown number, to the start. */
    void back();

    void take(Place.Confirming confirming);
}
