package vn.motcua.kiosk.scan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.ScanText;
import vn.motcua.hardware.scanner.codes.CodeReader;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.kiosk.parts.ScreenRefresh;

/** The scanners beside one kiosk page: those on a cable, and one that types into the page. The page's own thread calls. */
public final class PageScanner {

    private final ScannerFeed feed;
    private final KioskProperties.Scanning rules;
    private final BiConsumer<Scan, CodeReader> scanned;
    private @Nullable Subscription following;
    private boolean onThisComputer;

    /** @param scanned hears of every scan, on the page's thread */
    public PageScanner(
            Element page, ScannerFeed feed, KioskProperties.Scanning rules, BiConsumer<Scan, CodeReader> scanned) {
        this.feed = feed;
        this.rules = rules;
        this.scanned = scanned;
        page.setAttribute("data-wedge", rules.wedge() ? "on" : "");
        page.setAttribute("data-wedge-prefix", rules.wedgePrefix());
        page.addEventListener(
                        "kiosk-scan",
                        event -> scanned.accept(
                                ScanText.check(event.getEventData()
                                        .path("event.detail")
                                        .asString("")),
                                rules.codes()))
                .addEventData("event.detail");
    }

    /**
     * @param thisComputer whether the page is shown on the computer that runs this program
     * @param changed runs on the page's thread when {@link #isReady} may have changed
     */
    public void attach(UI ui, boolean thisComputer, Runnable changed) {
        onThisComputer = thisComputer;
        following = feed.follow(onThisComputer, new ScannerFeed.Listener() {
            @Override
            public void changed() {
                ScreenRefresh.on(ui, changed);
            }

            @Override
            public void scanned(Scan scan, CodeReader codes, Runnable done) {
                ScreenRefresh.on(ui, () -> {
                    scanned.accept(scan, codes);
                    done.run();
                });
            }
        });
    }

    public void detach() {
        if (following != null) {
            following.close();
        }
    }

    /** Whether there is something to hold a code to. */
    public boolean isReady() {
        return rules.wedge() || feed.online(onThisComputer);
    }
}
