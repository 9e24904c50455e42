package vn.motcua.launcher;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** Shows the pages without server, database or sign-in: for looking at them while they are built. */
final class Preview {

    private static final String WITHOUT = """
            org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,\
            org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration,\
            com.vaadin.flow.spring.SpringSecurityAutoConfiguration""";

    private Preview() {}

    public static void main(String[] args) {
        new SpringApplicationBuilder(Motcua.class)
                .properties("spring.autoconfigure.exclude=" + WITHOUT)
                .profiles("preview")
                .run(args);
    }
}
