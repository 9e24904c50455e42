package vn.motcua.domain.procedure;

import vn.motcua.domain.service.ServiceId;

/**
 * A field of procedures that this desk receives ("lĩnh vực").
 *
 * @param name as announced, Vietnamese
 * @param service the service of this desk that receives it
 * @param pictogram a drawing of the shared line set
 * @param procedures how many in force are received here
 */
public record FieldOfWork(String name, ServiceId service, String pictogram, int procedures) {}
