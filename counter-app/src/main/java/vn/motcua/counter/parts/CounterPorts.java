package vn.motcua.counter.parts;

import java.util.Optional;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.staff.LinkedAccounts;
import vn.motcua.domain.staff.RecordDesk;
import vn.motcua.domain.staff.SecondFactor;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.domain.staff.TransportSecurity;

/** The ports of look-up, of devices, of slips and of the record, each where the program has it; a page leaves out what has no door. */
public record CounterPorts(
        Optional<Catalogue> catalogue,
        Optional<CatalogueDesk> desk,
        Optional<Questions> questions,
        Optional<DeviceDesk> devices,
        Optional<SlipPreview> slips,
        Optional<RecordDesk> records,
        Optional<SecondFactor> factor,
        Optional<LinkedAccounts> linked,
        TransportSecurity transport) {}
