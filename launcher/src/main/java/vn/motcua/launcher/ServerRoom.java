package vn.motcua.launcher;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.motcua.server.ServerRole;

/** Opens the server room: the roles {@code all} (no profile) and {@code server}. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
@Import(ServerRole.class)
class ServerRoom {}
