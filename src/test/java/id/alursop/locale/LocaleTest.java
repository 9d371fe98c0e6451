package id.alursop.locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** The webapps' Indonesian labels, held against the English ones shipped with the Camunda version in use. */
class LocaleTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyLabelIsIndonesian(String app) {
        assertThat(LocaleFindings.of(json(shipped(app + "/locales/en.json")), json(ours(app + "/locales/id.json"))))
                .isEmpty();
    }

    /** Camunda keeps the first {@code name} of a JSON object silently; a second one would hide a translation. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noLabelIsGivenTwice(String app) {
        List<String> keys = ours(app + "/locales/id.json").lines().filter(line -> line.startsWith("    \""))
                .map(line -> line.substring(0, line.indexOf("\": "))).toList();
        assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "cockpit"})
    void monthsAndDaysAreThoseOfJava(String app) {
        Locale indonesian = Locale.forLanguageTag("id");
        List<DayOfWeek> sundayFirst = IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        JsonNode dates = json(ours(app + "/locales/id.json")).get("dateLocales");
        assertThat(texts(dates.get("months"))).isEqualTo(
                Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, indonesian)).toList());
        assertThat(texts(dates.get("monthsShort"))).isEqualTo(
                Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.SHORT, indonesian)).toList());
        assertThat(texts(dates.get("weekdays"))).isEqualTo(
                sundayFirst.stream().map(day -> day.getDisplayName(TextStyle.FULL, indonesian)).toList());
        assertThat(texts(dates.get("weekdaysShort"))).isEqualTo(
                sundayFirst.stream().map(day -> day.getDisplayName(TextStyle.SHORT, indonesian)).toList());
        assertThat(dates.at("/longDateFormat/LT").textValue()).isEqualTo("HH.mm");
    }

    /** An overridden config replaces the shipped file as a whole: what Camunda put there must still be there. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void theConfigurationOffersOneLanguageAndKeepsTheRest(String app) {
        String ours = ours(app + "/scripts/config.js");
        assertThat(ours).contains("import locales from '../../../lib/bahasa.js';", "  locales: await locales()");
        assertThat(ours.lines()).containsAll(shipped(app + "/scripts/config.js").lines()
                .filter(line -> !line.matches("(?i).*(locale|description: '|shortcuts).*|.*// *},?")).toList());
        if (app.equals("tasklist")) {
            assertThat(ours).containsPattern("(?m)^  shortcuts: \\{");
        }
    }

    /** Widgets have no locale file; we recognise their English text. A text that no shipped script holds never matches. */
    @Test
    void everyWidgetTextIsOneOfTheShippedScripts() {
        String scripts = shipped("../lib/deps.js") + shipped("../../../plugin/cockpit/app/plugin.js")
                + shipped("cockpit/camunda-cockpit-bootstrap.js");
        List<String> english = Pattern.compile("(?m)^  '((?:[^'\\\\]|\\\\')+)':").matcher(ours("../lib/widget.js")).results()
                .map(found -> found.group(1).replace("\\'", "'")).toList();
        assertThat(english).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(english.stream()
                .filter(text -> !text.equals("dd/mm/yyyy") && !text.startsWith("Value is expected to ")) // put together by code
                .filter(text -> Stream.of(text.split("\\{\\d}")).anyMatch(part -> !scripts.contains(part))).toList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{`a`:`Save`,`b`:`Back`}|{`a`:`Simpan`}|missing b",
            "{`a`:`Save`}|{`a`:`Simpan`,`b`:`Kembali`}|superfluous b",
            "{`a`:`Save`}|{`a`:`Save`}|untranslated a: Save",
            "{`a`:`Save`}|{`a`:``}|empty a",
            "{`a`:`Save the task`}|{`a`:`Simpan task`}|English word a: Simpan task",
            "{`a`:`No {{x}}`}|{`a`:`Tidak ada`}|placeholders a: [{{x}}] became []",
            "{`a`:`No {{x}}`}|{`a`:`Tidak ada {{ x }}`}|placeholders a: [{{x}}] became [{{ x }}]",
            "{`a`:`in %s`}|{`a`:`dalam %d`}|placeholders a: [%s] became [%d]",
            "{`a`:`<b>No</b>`}|{`a`:`<b>Tidak`}|placeholders a: [</b>, <b>] became [<b>]",
            "{`a`:`&lt;No&gt;`}|{`a`:`<Tidak>`}|placeholders a: [&gt;, &lt;] became []",
            "{`a`:`{} tasks`}|{`a`:`tugas`}|placeholders a: [{}] became []",
            "{`L`:`[At] LT`}|{`L`:`[Pukul] LL`}|placeholders L: [LT] became [LL]"})
    void eachKindOfFindingIsFound(String english, String indonesian, String finding) {
        String under = finding.contains(" L:") ? "{\"dateLocales\":{\"calendar\":%s}}" : "{\"labels\":%s}";
        List<String> findings = LocaleFindings.of(json(under.formatted(english.replace('`', '"'))),
                json(under.formatted(indonesian.replace('`', '"'))));
        assertThat(findings).map(text -> text.replaceAll("/(labels|dateLocales/calendar)/", "")).containsExactly(finding);
    }

    @Test
    void wordsThatAreTheSameInBothLanguagesPass() {
        JsonNode labels = json("{\"labels\":{\"a\":\"ID*\",\"b\":\"<=\",\"c\":\"\",\"d\":\"{{x}}\",\"e\":\"Diagram\",\"f\":\"JSON\"}}");
        assertThat(LocaleFindings.of(labels, labels)).isEmpty();
        assertThat(LocaleFindings.of(json("{\"plural\":\"s\"}"), json("{\"plural\":\"\"}"))).isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
    }

    private static String ours(String path) {
        return read(path, false);
    }

    private static String shipped(String path) {
        return read(path, true);
    }

    private static String read(String path, boolean fromJar) {
        try {
            for (URL url : Collections.list(LocaleTest.class.getClassLoader().getResources(URI.create(APPS + path).normalize().getPath()))) {
                if (url.getProtocol().equals("jar") == fromJar) {
                    try (InputStream in = url.openStream()) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError((fromJar ? "not shipped: " : "not ours: ") + path);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
