package vn.motcua.wire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.FinderFactory;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.service.ServiceId;

class CopiedCatalogueTest {

    static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    static final String SHEET = """
            {"procedure":{"code":%s,"name":"Thủ tục %s","shortName":{"vi":"%s","en":"%s"},"field":"Hộ tịch",
              "ministry":"","levels":["COMMUNE"],"agencies":[],"applicants":[],
              "papers":[{"name":{"vi":"Tờ khai","en":"Form"},"role":"SUBMIT","originals":1,"copies":0,"form":"",
                "toBring":true}],
              "cases":[],"methods":[{"channel":"IN_PERSON","time":{"amount":3,"unit":"DAY","text":"3 ngày"},
                "fees":[{"amountVnd":8000,"text":"8.000 đồng","note":""},{"text":"135 VNĐ","note":""}],"note":""}],
              "steps":"","requirements":"","legalBasis":[],"results":[],"online":"FULL","decisionNo":"",
              "source":{"name":"Cổng","url":"","asOf":"2026-07"},"complete":true},
             "service":%s,"twin":false,"note":"","changedOn":"2026-06-01"}""";
    static final String TWO = catalogue(
            "e1",
            sheet("\"1.001193\"", "Đăng ký khai sinh", "\"HO_TICH\""),
            sheet("\"1.000656\"", "Đăng ký ăn hỏi", "\"HO_TICH\""));

    @TempDir
    Path folder;

    final AtomicInteger closed = new AtomicInteger();
    final CatalogueServer server;
    Optional<CopiedCatalogue> catalogue = Optional.empty();

    CopiedCatalogueTest() throws IOException {
        server = new CatalogueServer("e1", TWO);
    }

    static String catalogue(String edition, String... sheets) {
        return """
                {"edition":"%s","fields":[{"name":"Hộ tịch","service":"HO_TICH","pictogram":"family","procedures":2}],
                 "sheets":[%s],"synonyms":[{"said":"giấy sinh","meant":"khai sinh"}]}""".formatted(edition, String.join(",", sheets));
    }

    static String sheet(String code, String name, String service) {
        return SHEET.formatted(code, name, name, name, service);
    }

    @AfterEach
    void close() {
        catalogue.ifPresent(CopiedCatalogue::close);
        server.close();
    }

    /** A finder that finds by the first word of short names. */
    final class Plain implements FinderFactory {

        @Override
        public Finder open(String edition, Supplier<Stream<ProcedureSheet>> sheets, List<Synonym> synonyms) {
            List<ProcedureHeading> headings =
                    sheets.get().map(ProcedureSheet::heading).toList();
            return new Finder() {
                @Override
                public SearchResult find(String text, Scope scope, int limit) {
                    List<SearchResult.Hit> hits = headings.stream()
                            .filter(heading -> heading.shortName().vi().contains(text))
                            .map(heading -> new SearchResult.Hit(heading, 1))
                            .toList();
                    return hits.isEmpty() ? new SearchResult.Nothing() : new SearchResult.Found(hits);
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }

    CopiedCatalogue start() {
        var started = CopiedCatalogue.start(
                server.address(), "secret", folder, new Plain(), Duration.ofSeconds(2), Duration.ofMillis(40));
        catalogue = Optional.of(started);
        return started;
    }

    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting after ten seconds").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void tells_the_sheets_as_the_server_does() {
        CopiedCatalogue copy = start();
        until(() -> copy.edition().equals("e1"));

        ProcedureSheet birth = copy.findSheet(BIRTH).orElseThrow();

        assertThat(birth.service()).contains(new ServiceId("HO_TICH"));
        assertThat(birth.procedure().online()).isEqualTo(OnlineLevel.FULL);
        assertThat(birth.procedure().papers().getFirst().originals()).isEqualTo(1);
        var method = birth.procedure().methods().getFirst();
        assertThat(method.time()).isEqualTo(new ProcessingTime(Optional.of(3), ProcessingTime.Unit.DAY, "3 ngày"));
        assertThat(method.fees().getFirst().amountVnd()).contains(8_000L);
        assertThat(method.fees().getLast().amountVnd()).isEmpty();
        assertThat(copy.listFields()).hasSize(1);
    }

    @Test
    void understands_ids_as_records_too() {
        server.document = catalogue("e1", sheet("{\"value\":\"1.001193\"}", "Khai sinh", "{\"value\":\"HO_TICH\"}"));
        CopiedCatalogue copy = start();
        until(() -> copy.edition().equals("e1"));

        assertThat(copy.listProcedures(new ServiceId("HO_TICH"))).hasSize(1);
    }

    @Test
    void lists_procedures_as_vietnamese_people_sort() {
        CopiedCatalogue copy = start();
        until(() -> copy.edition().equals("e1"));

        assertThat(copy.listProcedures("Hộ tịch"))
                .extracting(heading -> heading.shortName().vi())
                .containsExactly("Đăng ký ăn hỏi", "Đăng ký khai sinh");
    }

    @Test
    void searches_itself() {
        CopiedCatalogue copy = start();
        until(() -> copy.edition().equals("e1"));
        server.close();

        SearchResult finding = copy.search("khai sinh", Finder.Scope.RECEIVED_HERE, 10);

        assertThat(finding.hits()).hasSize(1);
    }

    @Test
    void fetches_nothing_twice() {
        CopiedCatalogue copy = start();
        until(() -> server.asked.size() >= 4);

        assertThat(copy.edition()).isEqualTo("e1");
        assertThat(server.asked.getFirst()).isEqualTo("null");
        assertThat(server.asked.subList(1, 4)).containsOnly("\"e1\"");
        assertThat(closed).hasValue(1); // the empty one it began with
    }

    @Test
    void takes_a_new_edition_and_closes_the_old_finder() {
        CopiedCatalogue copy = start();
        until(() -> copy.edition().equals("e1"));

        server.document = catalogue("e2", sheet("\"1.000656\"", "Đăng ký khai tử", "\"HO_TICH\""));
        server.edition = "e2";
        until(() -> copy.edition().equals("e2"));

        assertThat(copy.findSheet(BIRTH)).isEmpty();
        assertThat(copy.search("khai tử", Finder.Scope.RECEIVED_HERE, 10).hits())
                .hasSize(1);
        assertThat(closed).hasValue(2);
    }

    @Test
    void starts_without_a_server_from_what_it_has_kept() {
        CopiedCatalogue before = start();
        until(() -> Files.exists(folder.resolve("catalogue.json")));
        before.close();
        server.close();

        CopiedCatalogue after = start();

        assertThat(after.edition()).isEqualTo("e1");
        assertThat(after.findSheet(BIRTH)).isPresent();
    }

    @Test
    void a_torn_answer_changes_nothing() {
        CopiedCatalogue copy = start();
        until(() -> Files.exists(folder.resolve("catalogue.json")));

        server.document = TWO.substring(0, TWO.length() - 30);
        server.edition = "e2";
        int before = server.asked.size();
        until(() -> server.asked.size() >= before + 2);

        assertThat(copy.edition()).isEqualTo("e1");
        assertThat(copy.findSheet(BIRTH)).isPresent();
    }

    @Test
    void a_torn_file_is_no_reason_not_to_start() throws IOException {
        Files.writeString(folder.resolve("catalogue.json"), TWO.substring(0, 200));

        CopiedCatalogue copy = start();

        until(() -> copy.edition().equals("e1"));
        assertThat(copy.findSheet(BIRTH)).isPresent();
    }

    @Test
    void has_nothing_before_it_has_ever_met_a_server() {
        server.close();
        CopiedCatalogue copy = start();

        assertThat(copy.listFields()).isEmpty();
        assertThat(copy.search("khai sinh", Finder.Scope.RECEIVED_HERE, 10)).isInstanceOf(SearchResult.Nothing.class);
    }

    @Test
    void notes_searches_at_the_server() {
        server.status = 204;
        CopiedCatalogue copy = start();

        copy.noteSearch("giấy sinh", false);

        assertThat(server.told).hasSize(1);
        assertThat(server.told.getFirst())
                .startsWith("POST /api/v1/searches")
                .contains("\"text\":\"giấy sinh\"", "\"opened\":false");
    }

    @Test
    void a_search_that_nobody_hears_of_is_no_trouble() {
        server.close();
        CopiedCatalogue copy = start();

        copy.noteSearch("giấy sinh", true);

        assertThat(copy.edition()).isEqualTo("none");
    }
}
