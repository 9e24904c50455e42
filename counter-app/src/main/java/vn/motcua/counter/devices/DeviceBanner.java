package vn.motcua.counter.devices;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.hall.HallSnapshot;

/** Tells staff in words which device citizens miss, and what to do; hidden while all is well. */
public final class DeviceBanner extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DeviceTexts words;

    public DeviceBanner(StaffTexts texts) {
        this.words = new DeviceTexts(texts);
        addClassName("mc-devices");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    public void show(List<DeviceReport> devices, HallSnapshot hall) {
        List<String> troubles = devices.stream()
                .filter(DeviceTexts::citizenNotices)
                .map(device -> words.sentence(device, hall.plan()) + ". " + words.todo(device))
                .toList();
        setVisible(!troubles.isEmpty());
        setText(String.join("   ·   ", troubles));
    }
}
