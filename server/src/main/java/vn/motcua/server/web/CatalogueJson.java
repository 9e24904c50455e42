package vn.motcua.server.web;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.wire.json.CatalogueModule;

/** Has Spring write the catalogue's records as the interface tells them, and the OpenAPI document say so. */
@Configuration(proxyBeanMethods = false)
class CatalogueJson {

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(ProcedureCode.class, String.class)
                .replaceWithClass(ServiceId.class, String.class);
    }

    @Bean
    JacksonModule catalogueModule() {
        return new CatalogueModule();
    }
}
