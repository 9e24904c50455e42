package vn.motcua.launcher.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.device.DeviceBinding;

/**
 * The wirings as they were told last, on this computer's own disk, so that its devices work before the server is back.
 *
 * @param directory where it lies; empty where the server itself runs, which needs no copy
 */
record DeviceBindingCopy(Optional<Path> directory) {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceBindingCopy.class);
    private static final String NAME = "wirings.json";
    private static final TypeReference<List<DeviceBinding>> WIRINGS = new TypeReference<>() {};

    boolean isKept() {
        return directory.isPresent();
    }

    /** Empty if there is none, or none that can be read: then the computer waits for the server. */
    Optional<List<DeviceBinding>> read() {
        Optional<Path> file = directory.map(folder -> folder.resolve(NAME)).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file.get()), WIRINGS));
        } catch (IOException | JacksonException e) {
            LOG.warn("device configuration: cannot read '{}': {}; waiting for the server", file.get(), e.getMessage());
            return Optional.empty();
        }
    }

    /** A disk that takes nothing must not stop the devices; the next start then begins without them. */
    void write(List<DeviceBinding> wirings) {
        if (directory.isEmpty()) {
            return;
        }
        Path file = directory.get().resolve(NAME);
        try {
            Files.createDirectories(directory.get());
            Path draft = Files.write(
                    directory.get().resolve(NAME + ".new"), JsonMapper.shared().writeValueAsBytes(wirings));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("device configuration: cannot write '{}': {}", file, e.getMessage());
        }
    }
}
