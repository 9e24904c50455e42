package vn.motcua.launcher;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.server.traffic.Traffic;

/** Every role has the same limits before its pages, and believes the same proxies. */
@Configuration(proxyBeanMethods = false)
@Import(Traffic.class)
class Gate {}
