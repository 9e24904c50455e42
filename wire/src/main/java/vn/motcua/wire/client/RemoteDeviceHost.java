package vn.motcua.wire.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.wire.json.HostMessages;
import vn.motcua.wire.json.ReportJson;

/** The door of a computer with devices, over HTTP; the form is in docs/interface.md. The server knows it by its token. */
public final class RemoteDeviceHost implements DeviceHost, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ServerClient client;

    /**
     * @param server for instance {@code http://192.168.1.10:8080}; need not be there yet
     * @param token of this computer, role KIOSK or DISPLAY
     */
    public RemoteDeviceHost(URI server, String token) {
        this.client = new ServerClient(server, token, PATIENCE);
    }

    @Override
    public Assignment ask(Optional<DeviceBinding> first) {
        try {
            return tell("/api/v1/host/assignment", HostMessages.Question.of(first))
                    .read(HostMessages.Assigned.class)
                    .toAssignment();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreachable("the assignment of devices is not understood: " + e.getMessage());
        }
    }

    @Override
    public void answer(String task, DeviceTask.Outcome outcome) {
        ServerClient.Reply unused = tell("/api/v1/host/errands/" + task, HostMessages.OutcomeJson.of(outcome));
    }

    @Override
    public void report(DeviceReport report) {
        ServerClient.Reply unused = tell("/api/v1/devices/report", ReportJson.of(report));
    }

    private ServerClient.Reply tell(String path, Record body) {
        try {
            ServerClient.Reply reply = client.post(path, "", body);
            if (!reply.isGood()) {
                throw new Unreachable("%s answers %s: %s"
                        .formatted(path, reply.status(), reply.problem().detailOr("")));
            }
            return reply;
        } catch (IOException e) {
            throw new Unreachable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
