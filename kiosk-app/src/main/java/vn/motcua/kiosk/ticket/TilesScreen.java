package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.lookup.LookUpScreen;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** Tiles to choose from, in the order of the plan; they never change places while they are shown. */
public final class TilesScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient Map<Tile, Predicate<Service>> tiles = new LinkedHashMap<>();
    private final Div grid = Pieces.box("k-tiles");
    private final Div calls = Pieces.box("k-calls");
    private final transient List<Component> actions = new ArrayList<>();

    private TilesScreen(KioskTexts texts, String question) {
        super("k-choose");
        this.texts = texts;
        add(new H1(texts.get(question)), calls, grid);
    }

    /**
     * The first level. A group with one offered service leads straight to its confirmation.
     *
     * @param scanning whether there is a scanner to hold a slip to
     */
    public static TilesScreen ofGroups(KioskTexts texts, HallSnapshot hall, boolean scanning, KioskSteps steps) {
        var screen = new TilesScreen(texts, "home.question");
        for (ServiceGroup group : hall.plan().groups()) {
            List<Service> offered = offered(hall, group.id());
            if (!offered.isEmpty()) {
                screen.addTile(
                        group.pictogram(),
                        group.name().in(texts.locale()),
                        service -> service.offered() && service.group().equals(group.id()),
                        () -> open(group.id(), offered, steps));
            }
        }
        if (scanning) {
            screen.addComponentAtIndex(
                    2,
                    Pieces.box(
                            "k-scan-hint",
                            Pieces.pictogram("scan"),
                            Pieces.words("k-scan-hint-text", texts.get("scan.hint"))));
        }
        screen.actions.add(LookUpScreen.entry(texts, steps));
        screen.refresh(hall);
        return screen;
    }

    private static void open(ServiceGroupId group, List<Service> offered, KioskSteps steps) {
        if (offered.size() == 1) {
            steps.confirm(offered.getFirst().id());
        } else {
            steps.go(new DialogueState.InGroup(group));
        }
    }

    /** The second level. */
    public static TilesScreen ofServices(KioskTexts texts, HallSnapshot hall, ServiceGroupId group, KioskSteps steps) {
        var screen = new TilesScreen(texts, "group.question");
        hall.plan().groups().stream()
                .filter(candidate -> candidate.id().equals(group))
                .findFirst()
                .ifPresent(found -> screen.addComponentAtIndex(
                        0,
                        Pieces.box(
                                "k-group",
                                Pieces.pictogram(found.pictogram()),
                                Pieces.words("k-group-name", found.name().in(texts.locale())))));
        offered(hall, group).forEach(service -> screen.addService(service, steps));
        screen.actions.add(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
        screen.refresh(hall);
        return screen;
    }

    static List<Service> offered(HallSnapshot hall, ServiceGroupId group) {
        return hall.plan().services().stream()
                .filter(service -> service.offered() && service.group().equals(group))
                .toList();
    }

    private void addService(Service service, KioskSteps steps) {
        addTile(
                service.pictogram(),
                service.name().in(texts.locale()),
                candidate -> candidate.id().equals(service.id()),
                () -> steps.confirm(service.id()));
    }

    private void addTile(String pictogram, String name, Predicate<Service> services, Runnable onChosen) {
        var tile = new Tile(texts, pictogram, name, tiles.size() + 1, onChosen);
        tiles.put(tile, services);
        grid.add(tile);
        grid.getElement().setAttribute("data-tiles", Integer.toString(tiles.size()));
    }

    @Override
    public List<Component> actions() {
        return actions;
    }

    @Override
    public void refresh(HallSnapshot hall) {
        tiles.forEach((tile, services) -> tile.show(hall.services().stream()
                .filter(view -> services.test(view.service()))
                .toList()));
        showCalls(hall);
    }

    /** What the hall display says too: whoever comes in sees at once that things move. */
    private void showCalls(HallSnapshot hall) {
        calls.removeAll();
        calls.add(Pieces.words(
                "k-calls-title", texts.get(hall.recentCalls().isEmpty() ? "home.calling.none" : "home.calling")));
        hall.recentCalls().stream()
                .limit(3)
                .forEach(call -> calls.add(Pieces.box(
                        "k-call",
                        Pieces.words("k-call-number", call.ticket().label()),
                        Pieces.words(
                                "k-call-counter",
                                texts.get("home.call", call.counter().toString())))));
    }
}
