package vn.motcua.kiosk.simulator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;

/** One simulated device: what can be done to it, and what can be seen of it. Knows no kind of device. */
final class SimulatorPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PICTURES = 12;

    /** Where a control stands; what it does is asked for anew when it is used. */
    private record Spot(Class<? extends Control> sort, String id, String part) {

        static Spot of(Control control) {
            return new Spot(control.getClass(), control.id(), control.part());
        }
    }

    private final transient Simulator simulator;
    private final transient KioskTexts texts;
    private final Div controls = Pieces.box("p-controls");
    private final Div faces = Pieces.box("p-tray");
    private final transient Map<Spot, NativeButton> toggles = new LinkedHashMap<>();
    private transient List<Spot> shownControls = List.of();
    private transient List<String> shownFaces = List.of("not looked at yet");

    SimulatorPanel(Simulators.Running running, KioskTexts texts) {
        this.simulator = running.simulator();
        this.texts = texts;
        addClassName("p-sim");
        getElement().setAttribute("data-device", running.device());
        add(new H2(running.device()), controls, faces);
    }

    /** Brings the page up to what the simulator says; a button that has the focus keeps it. */
    void refresh() {
        List<Control> present = simulator.controls();
        List<Spot> spots = present.stream().map(Spot::of).toList();
        if (!spots.equals(shownControls)) {
            shownControls = spots;
            write(present);
        }
        for (Control control : present) {
            if (control instanceof Control.Toggle toggle) {
                press(Spot.of(control), toggle.on());
            }
        }
        look();
    }

    private void press(Spot spot, boolean on) {
        NativeButton button = toggles.get(spot);
        if (button != null) {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        }
    }

    private void write(List<Control> present) {
        controls.removeAll();
        toggles.clear();
        Map<String, List<Component>> parts = new LinkedHashMap<>();
        for (Control control : present) {
            parts.computeIfAbsent(control.part(), part -> new ArrayList<>()).add(component(control));
        }
        parts.forEach((part, components) -> {
            Div row = Pieces.box("p-faults");
            if (!part.isEmpty()) {
                row.add(Pieces.words("p-part", texts.get("simulators.part", part)));
            }
            row.add(components);
            controls.add(row);
        });
    }

    private Component component(Control control) {
        Spot spot = Spot.of(control);
        return switch (control) {
            case Control.Toggle toggle -> {
                NativeButton button = button(texts.get(spot.id()), spot);
                button.addClickListener(click -> now(spot, Control.Toggle.class)
                        .ifPresent(present -> present.set().accept(!present.on())));
                button.addClickListener(click -> refresh());
                toggles.put(spot, button);
                yield button;
            }
            case Control.Push push -> {
                NativeButton button = button(texts.get(spot.id()), spot);
                button.addClickListener(click -> now(spot, Control.Push.class)
                        .ifPresent(present -> present.push().run()));
                button.addClickListener(click -> refresh());
                yield button;
            }
            case Control.Entry entry -> entry(entry, spot);
        };
    }

    private static NativeButton button(String text, Spot spot) {
        var button = new NativeButton(text);
        button.addClassNames(
                "p-fault", spot.id().startsWith("key.") || spot.id().startsWith("pad.") ? "p-key" : "p-trouble");
        button.getElement().setAttribute("data-control", spot.id());
        return button;
    }

    private Div entry(Control.Entry entry, Spot spot) {
        var input = new Input();
        input.setValue(entry.sample());
        input.setAriaLabel(texts.get(spot.id()));
        input.addClassName("p-entry");
        NativeButton button = button(texts.get(spot.id()), spot);
        button.addClickListener(click -> now(spot, Control.Entry.class)
                .ifPresent(present -> present.enter().accept(input.getValue())));
        button.addClickListener(click -> refresh());
        return Pieces.box("p-entry-row", input, button);
    }

    private <T extends Control> Optional<T> now(Spot spot, Class<T> sort) {
        return simulator.controls().stream()
                .filter(control -> Spot.of(control).equals(spot))
                .map(sort::cast)
                .findFirst();
    }

    private void look() {
        List<FrontView> present = new ArrayList<>();
        for (FrontView face : simulator.faces()) {
            if (present.size() < MOST_PICTURES || !(face instanceof FrontView.Picture)) {
                present.add(face);
            }
        }
        List<String> keys = present.stream().map(SimulatorPanel::key).toList();
        if (keys.equals(shownFaces)) {
            return;
        }
        shownFaces = keys;
        faces.removeAll();
        Map<String, Div> signs = new LinkedHashMap<>(); // what one address shows stands together
        for (FrontView face : present) {
            switch (face) {
                case FrontView.Picture picture -> faces.add(slip(picture));
                case FrontView.Text text ->
                    signs.computeIfAbsent(text.part(), this::sign).add(words(text));
                case FrontView.Light light ->
                    signs.computeIfAbsent(light.part(), this::sign).add(lamp(light));
            }
        }
        signs.values().forEach(faces::add);
    }

    private static String key(FrontView face) {
        return switch (face) {
            case FrontView.Text(String part, String text, boolean blinking) ->
                "text " + part + " " + text + " " + blinking;
            case FrontView.Light(String part, Lamp lamp) -> "light " + part + " " + lamp;
            case FrontView.Picture picture -> "picture " + picture.part() + " " + picture.key();
        };
    }

    private Div sign(String part) {
        Div sign = Pieces.box("p-sign", Pieces.words("p-slip-title", texts.get("simulators.part", part)));
        sign.getElement().setAttribute("data-part", part);
        return sign;
    }

    private Span words(FrontView.Text face) {
        boolean dark = face.text().isBlank();
        Span words = Pieces.words("p-sign-text", dark ? texts.get("simulators.dark") : face.text());
        words.getElement().setAttribute("data-dark", Boolean.toString(dark));
        words.getElement().setAttribute("data-blinking", Boolean.toString(face.blinking()));
        return words;
    }

    /** The colour never stands alone: the word is beside it. */
    private Span lamp(FrontView.Light face) {
        Span lamp = Pieces.words("p-lamp", texts.get("lamp." + face.lamp()));
        lamp.getElement().setAttribute("data-lamp", face.lamp().name());
        return lamp;
    }

    private Div slip(FrontView.Picture picture) {
        String title =
                texts.get("simulators.slip", picture.key(), picture.text().get());
        var image = new Image(
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(picture.png().get()),
                title);
        return Pieces.box("p-slip", Pieces.words("p-slip-title", title), image);
    }
}
