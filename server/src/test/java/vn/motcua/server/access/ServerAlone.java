package vn.motcua.server.access;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.motcua.server.ServerRole;

/** The server room without screens, for tests over real HTTP. */
@EnableAutoConfiguration
@Import(ServerRole.class)
class ServerAlone {}
