package vn.motcua.launcher.proof;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What people do again and again in the stories: take a number, sign in and go somewhere, look at a device. */
final class HallSteps {

    private HallSteps() {}

    /** A citizen takes a number for civil status at a kiosk in Vietnamese, and sees it. */
    static void takeNumber(Page kiosk) {
        kiosk.getByText("Giấy tờ cá nhân").tap();
        kiosk.getByText("Hộ tịch – Nuôi con nuôi").tap();
        kiosk.getByText("Lấy số").tap();
    }

    /** The administrator signs in and opens a tab of the administration. */
    static Page administration(Lobby lobby, String tab) {
        Page admin = lobby.staff("quantri");
        openAdministration(lobby, admin, tab);
        return admin;
    }

    static void openAdministration(Lobby lobby, Page admin, String tab) {
        admin.navigate(lobby.at("/admin"));
        admin.locator("vaadin-tab", new Page.LocatorOptions().setHasText(tab)).click();
    }

    /** The manager signs in and looks at the devices. */
    static Page devices(Lobby lobby) {
        Page wall = lobby.staff("hoa");
        wall.navigate(lobby.at("/devices"));
        return wall;
    }

    /** A device's line in a table of devices. */
    static Locator row(Page page, String device) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(device)).first();
    }

    /** Whoever stands there opens the simulated devices; what is wanted of them is up to the caller to wait for. */
    static Page simulators(Lobby lobby) {
        Page page = lobby.page(1366, 900, false, "", "");
        page.navigate(lobby.at("/simulators"));
        return page;
    }
}
