package vn.motcua.kiosk;

import org.springframework.context.annotation.Configuration;

/** Opens the kiosk: its views, its printer, its slips. Needs an Entrance from elsewhere. */
@Configuration(proxyBeanMethods = false)
public class KioskRole {}
