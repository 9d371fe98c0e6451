package id.alursop.instansi;

import id.alursop.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgendaTest {

    private static final Instansi AWAYAN = new InstansiCatalog().get("kec-awayan");
    private static final ZonedDateTime OKTOBER = ZonedDateTime.parse("2026-10-12T08:30+08:00[Asia/Makassar]");

    @ParameterizedTest
    @EnumSource
    void numbersReadLikeAnAgendaAndCountPerYear(Databases database) {
        Book book = new Book(database.fresh());
        assertThat(book.enter("pengumpulan", 2026, 3, false, OKTOBER)).isEqualTo("001/PDK-TW.III/KEC.AWY/X/2026");
        assertThat(book.enter("pengumpulan", 2026, 2, false, OKTOBER)).isEqualTo("002/PDK-TW.II/KEC.AWY/X/2026");
        assertThat(book.enter("tahunan", 2026, null, false, OKTOBER.plusMonths(3)))
                .isEqualTo("001/PDK-TW/KEC.AWY/I/2027");
    }

    @ParameterizedTest
    @EnumSource
    void theSamePeriodTwiceIsRefusedAndLeavesNoGap(Databases database) {
        Book book = new Book(database.fresh());
        book.enter("pengumpulan", 2026, 3, false, OKTOBER);
        assertThatThrownBy(() -> book.enter("pengumpulan", 2026, 3, false, OKTOBER))
                .isInstanceOfSatisfying(SudahDilaksanakan.class, earlier -> {
                    assertThat(earlier.nomorAgenda()).isEqualTo("001/PDK-TW.III/KEC.AWY/X/2026");
                    assertThat(earlier.pemulai()).isEqualTo("camat.awayan");
                    assertThat(earlier.pada()).isEqualTo(OKTOBER.toInstant());
                });
        assertThat(book.enter("pengumpulan", 2026, 3, true, OKTOBER)).startsWith("002/");
        assertThat(book.enter("pengumpulan", 2026, 3, true, OKTOBER)).startsWith("003/");
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceGetEachNumberOnce(Databases database) throws Exception {
        Book book = new Book(database.fresh());
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<String>> starts = IntStream.rangeClosed(1, 20)
                .<Callable<String>>mapToObj(n -> () -> book.enter("sop-" + n, 2026, null, false, OKTOBER)).toList();
        List<String> numbers = new java.util.ArrayList<>();
        for (Future<String> start : people.invokeAll(starts)) {
            numbers.add(start.get().substring(0, 3));
        }
        people.shutdown();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 20).mapToObj("%03d"::formatted).toList());
    }

    /** The agenda of one database, each entry in a transaction of its own, as a start of a process is. */
    private static final class Book {

        private final Agenda agenda;
        private final TransactionTemplate transaction;

        Book(DataSource database) {
            DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
            agenda = new Agenda(JdbcClient.create(database), transactions);
            transaction = new TransactionTemplate(transactions);
        }

        String enter(String sop, int tahun, Integer triwulan, boolean ulangan, ZonedDateTime pada) {
            return transaction.execute(status -> agenda.catat(AWAYAN, sop, "PDK-TW", tahun, triwulan, ulangan,
                    UUID.randomUUID().toString(), "camat.awayan", pada));
        }
    }
}
