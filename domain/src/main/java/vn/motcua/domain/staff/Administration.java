package vn.motcua.domain.staff;

import java.util.List;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.refusal.DeskAnswer;

/**
 * The door that administrators use. Changes take effect at once, without a restart, and are written down with who made
 * them.
 */
public interface Administration {

    HallPlan plan();

    /**
     * Saves, unless somebody who waits or is served would be left with nobody to call them: then nothing changes and the
     * answer says who.
     *
     * @param by account of the administrator
     */
    default PlanAnswer savePlan(HallPlan plan, String by) {
        return savePlan(plan, new Remedy.Ask(), by);
    }

    /** Saves, and does for those whom it would strand what the remedy says. */
    PlanAnswer savePlan(HallPlan plan, Remedy remedy, String by);

    List<Staff> listStaff();

    /** Makes an account; the person sets a password at the first sign-in with the one-time password returned. */
    DeskAnswer<Staff.OneTime> addStaff(String account, String displayName, Role role, String by);

    /** Gives a new one-time password, and ends every session of the account. */
    DeskAnswer<Staff.OneTime> resetPassword(String account, String by);

    /** Switches an account on or off, or changes its role; ends its sessions. The last administrator stays. */
    DeskAnswer<DeskAnswer.Nothing> changeStaff(String account, Role role, boolean active, String by);

    /** Sets a person's own password, and ends every session of the person but the one that asks. */
    DeskAnswer<DeskAnswer.Nothing> setOwnPassword(String account, String oldPassword, String newPassword);

    /** Where a person is signed in, the latest first. */
    List<StaffSession> listSessions(String account);

    /** Ends one session; its pages close at once. One that has ended already is left alone. */
    DeskAnswer<DeskAnswer.Nothing> endSession(String account, String id, String by);

    /** Ends every session of a person but the one that asks, if that is the person's. */
    DeskAnswer<DeskAnswer.Nothing> endOtherSessions(String account, String by);

    List<PairedDevice> listDevices();

    List<PairedDevice.Waiting> listPairings();

    /** Lets the device that shows {@code code} in, under a name for people. */
    DeskAnswer<PairedDevice> approve(String code, String name, String by);

    /** Shuts a device out from its next request on. */
    DeskAnswer<DeskAnswer.Nothing> revoke(String deviceId, String by);
}
