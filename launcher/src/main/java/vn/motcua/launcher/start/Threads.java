package vn.motcua.launcher.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** Names Vaadin's executor: beside the WebSocket broker's, Vaadin refuses to choose one and does not start. */
@Configuration(proxyBeanMethods = false)
class Threads {

    @Bean("VaadinTaskExecutor")
    TaskExecutor vaadinTaskExecutor() {
        var executor = new SimpleAsyncTaskExecutor("vaadin-");
        executor.setVirtualThreads(true);
        return executor;
    }
}
