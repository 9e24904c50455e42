package vn.motcua.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.server.sheet.SheetPress;

/** Procedures on paper: for staff by their session cookie, so that a plain link opens in the browser; the checklist for everybody. */
@RestController
@RequestMapping("/api/v1")
final class SheetController {

    /** A browser's own PDF reader is an object in a page that it makes itself; nothing else may come in. */
    private static final String READER_POLICY =
            "default-src 'none'; object-src 'self'; img-src 'self' data: blob:; style-src 'unsafe-inline'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Catalogue catalogue;
    private final SheetPress press;

    SheetController(Catalogue catalogue, SheetPress press) {
        this.catalogue = catalogue;
        this.press = press;
    }

    @GetMapping({"/procedures/{code}/checklist.pdf", "/public/procedures/{code}/checklist.pdf"})
    ResponseEntity<byte[]> checklist(
            @PathVariable("code") String code,
            @RequestParam(name = "case", defaultValue = "0") int chosen,
            @RequestParam(name = "lang", defaultValue = "vi") String language) {
        ProcedureSheet sheet = CatalogueController.sheet(catalogue, code);
        return pdf(code + "-giay-to", press.checklist(sheet, chosen, Locale.of(language)));
    }

    @GetMapping("/procedures/{code}/posting.pdf")
    ResponseEntity<byte[]> posting(
            @PathVariable("code") String code, @RequestParam(name = "lang", defaultValue = "vi") String language) {
        ProcedureSheet sheet = CatalogueController.sheet(catalogue, code);
        return pdf(code + "-niem-yet", press.posting(sheet, Locale.of(language)));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(name))
                .header("Content-Security-Policy", READER_POLICY)
                .body(document);
    }

    private static String inline(String name) {
        return ContentDisposition.inline().filename(name + ".pdf").build().toString();
    }

    /** May be hundreds of pages. */
    @GetMapping("/procedures/booklet.pdf")
    void booklet(
            @RequestParam("field") String field,
            @RequestParam(name = "lang", defaultValue = "vi") String language,
            HttpServletResponse response)
            throws IOException {
        boolean any = press.booklet(field, Locale.of(language), () -> {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, inline("linh-vuc"));
            response.setHeader("Content-Security-Policy", READER_POLICY);
            return response.getOutputStream();
        });
        if (!any) {
            throw new IllegalArgumentException("no procedure of field '%s' is received here".formatted(field));
        }
    }
}
