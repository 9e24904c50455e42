package vn.motcua.launcher.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.motcua.server.traffic.Acquaintance;

/** Counts the pages in memory and holds each client to its share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PageGuard {

    /** Tomcat looks for ended sessions each time its background thread wakes, every ten seconds, instead of each sixth. */
    private static final int EVERY_TIME = 1;

    /** After the last resort, before everything that may begin a session. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    OpenPages openPages(PageProperties limits) {
        return new OpenPages(limits, System::nanoTime);
    }

    @Bean
    PageFilter pageFilter(PageProperties limits, OpenPages pages, ObjectProvider<Acquaintance> acquaintance) {
        return new PageFilter(limits, pages, acquaintance);
    }

    @Bean
    FilterRegistrationBean<PageFilter> pageFilterFirst(PageFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(ORDER);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<PageFilter> sessionEnds(PageFilter filter) {
        return new ServletListenerRegistrationBean<>(filter);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> promptSessionEnd() {
        return factory -> factory.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(org.apache.catalina.Lifecycle.AFTER_START_EVENT)
                    && context.getManager() instanceof org.apache.catalina.session.ManagerBase manager) {
                manager.setProcessExpiresFrequency(EVERY_TIME);
            }
        }));
    }

    /** Counts each page from its beginning to its end, whatever ends it. */
    @Bean
    VaadinServiceInitListener pageCount(OpenPages pages) {
        return (ServiceInitEvent service) -> service.getSource().addUIInitListener(init -> follow(init.getUI(), pages));
    }

    private static void follow(UI ui, OpenPages pages) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null || session.getSession() == null) {
            return;
        }
        var its = session.getSession();
        pages.pageOpened(its.getId());
        ui.addDetachListener(detached -> pages.pageClosed(its.getId()));
    }
}
