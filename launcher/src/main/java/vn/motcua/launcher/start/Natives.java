package vn.motcua.launcher.start;

import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.hardware.link.SerialLibrary;
import vn.motcua.server.storage.NativeFolder;

/** Tells the library for serial ports where it may unpack itself, in every role. */
public final class Natives implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path data = Path.of(context.getEnvironment().getProperty("motcua.storage.directory", "data"));
        SerialLibrary.unpackInto(() -> NativeFolder.choose(data));
    }
}
