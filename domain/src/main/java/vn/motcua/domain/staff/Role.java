package vn.motcua.domain.staff;

/** What an account or a device is allowed to be. */
public enum Role {
    CLERK,
    MANAGER,
    ADMINISTRATOR,
    KIOSK,
    DISPLAY,
    PRINTER,
    /** Another system: issues, calls and reads over the interface. */
    INTEGRATOR;

    /** Whether people sign in with it; the others are devices with a token. */
    public boolean isStaff() {
        return this == CLERK || this == MANAGER || this == ADMINISTRATOR;
    }
}
