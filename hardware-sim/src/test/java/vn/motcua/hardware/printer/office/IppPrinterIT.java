package vn.motcua.hardware.printer.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.wiring.PrinterProbe;
import vn.motcua.sim.office.OfficeModel;

/** The driver of office printers against a simulated one, over a real socket. */
class IppPrinterIT extends OfficeBench {

    @Test
    void a_slip_comes_out_once_and_is_proven_by_the_sheet_that_was_counted() throws Exception {
        assertThat(end(print())).isEqualTo(new Confirmed(ProofLevel.PRINTED));

        assertThat(diary.steps).containsExactly("SENDING 1", "SENT 1", "CONFIRMED 1");
        assertThat(sheets(false)).isEqualTo(1);
        assertThat(paper.sheets().getFirst().largest()).isEqualTo("A 042");
        assertThat(printer.facts()).containsEntry("model", "Motcua simulated office printer");
    }

    @Test
    void a_printer_that_counts_nothing_proves_less() throws Exception {
        replace(new OfficeModel(true, false, List.of("application/pdf"), SheetSize.A4));

        assertThat(end(print())).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
    }

    @Test
    void a_printer_that_opens_no_jobs_gets_all_at_once() throws Exception {
        replace(new OfficeModel(false, true, List.of("application/pdf"), SheetSize.A4));

        assertThat(end(print())).isEqualTo(new Confirmed(ProofLevel.PRINTED));
        assertThat(sheets(false)).isEqualTo(1);
    }

    @Test
    void a_printer_without_pdf_is_the_wrong_one_and_says_what_to_do() throws Exception {
        replace(new OfficeModel(true, true, List.of("image/pwg-raster"), SheetSize.A4));

        await("looked", () -> printer.status() instanceof DeviceStatus.Offline);

        assertThat(printer.status())
                .isEqualTo(new DeviceStatus.Offline(
                        DeviceReason.WRONG_DEVICE,
                        "printer at '%s': takes no PDF, only [image/pwg-raster]; switch PDF on in its settings, or choose a printer that prints PDF"
                                .formatted(paper.address())));
    }

    @Test
    void the_test_button_prints_a_sheet_that_is_no_number() throws Exception {
        await("online", this::online);

        HealthCheck check = end(printer.checkHealth());

        assertThat(check).isEqualTo(new HealthCheck(true, "test slip: PRINTED"));
        assertThat(paper.sheets().getFirst().text()).contains("KHÔNG PHẢI SỐ THỨ TỰ");
    }

    @Test
    void what_is_no_printer_is_called_the_wrong_device() throws Exception {
        IppAddress elsewhere = IppAddress.parse("ipp://127.0.0.1:%d/nothing".formatted(paper.port()));

        try (IppPrinter lost = drive("kiosk-1/lost", elsewhere)) {
            await("looked", () -> lost.status() instanceof DeviceStatus.Offline);

            assertThat(lost.status())
                    .isEqualTo(new DeviceStatus.Offline(
                            DeviceReason.WRONG_DEVICE,
                            "'%s' answers HTTP 404: no printer at this path; usual ones are /ipp/print and /ipp"
                                    .formatted(elsewhere)));
        }
    }

    @Test
    void a_probe_tells_its_model_and_whether_it_prints_pdf() throws Exception {
        PrinterProbe.Found found = PrinterProbe.probe(IppAddress.parse(paper.address()));
        replace(new OfficeModel(true, true, List.of("image/pwg-raster"), SheetSize.A4));
        PrinterProbe.Found unfit = PrinterProbe.probe(IppAddress.parse(paper.address()));

        assertThat(found.answers()).isTrue();
        assertThat(found.model()).isEqualTo("Motcua simulated office printer");
        assertThat(unfit.answers()).isFalse();
        assertThat(unfit.detail()).contains("takes no PDF");
    }

    @Test
    void a_picture_of_the_sheet_can_be_shown() throws Exception {
        end(print());

        byte[] png = paper.sheets().getFirst().png();

        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        assertThat(png.length).isGreaterThan(5_000);
    }
}
