package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Matrix;
import dev.runup.briefing.Briefing.OverdueItems;
import dev.runup.briefing.Contacts;
import dev.runup.briefing.Event;
import dev.runup.briefing.EventCalendar;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.Issue;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Reference;
import dev.runup.document.Filled;
import dev.runup.document.Filled.Placeholder;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.fact.FactDate;
import dev.runup.fact.MarkScheme;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

  private static final FieldRef TITLE = new FieldRef("event:talks", "title", 0);

  private static final FieldRef STATUS = new FieldRef("event:talks", "status", 0);

  private static final String HOSTILE = "1. *M*A*S*H* | <b> ${7*7} <#if x>";

  @Test
  void factTextIsPrintedAsReferenceToItsFact() {
    Filled filled = fill("# ${briefing.front.summit.title} *x*");

    assertThat(filled.markdown()).isEqualTo("# " + new Placeholder(0).text() + " *x*");
    assertThat(filled.spans()).containsExactly(new Span(HOSTILE, TITLE, "uk", SpanKind.TEXT, null));
  }

  @Test
  void namesThatATemplateCanListAreSorted() {
    Filled filled = fill("<#list .data_model?keys as name>${name} </#list>");

    assertThat(filled.spans())
        .extracting(Span::text)
        .contains("briefing", "msg", "zone")
        .isSorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#macro m x>${x}</#macro><@m briefing.front.summit.title/>",
        "<#assign a>${briefing.front.summit.title}</#assign>${a}",
        "<#assign a = briefing.front.summit.title>${a}",
        "<#macro m><#nested></#macro><@m>${briefing.front.summit.title}</@m>",
        "${capital(briefing.front.summit.title)}",
        "${list([briefing.front.summit.title])}",
        "${msg('just', briefing.front.summit.title)}",
        "<#list [briefing.front.summit.title] as t>${t}</#list>",
        "${briefing.front.summit.title!'none'}",
        "<#function f x><#return x></#function>${f(briefing.front.summit.title)}",
      })
  void valueKeepsItsFactThroughTemplateFunctions(String template) {
    Filled filled = fill(template);

    assertThat(filled.spans()).extracting(Span::ref).contains(TITLE);
    assertThat(filled.markdown()).doesNotContain("M*A*S*H");
  }

  @Test
  void templateReadsValueAsText() {
    assertThat(
            shown(
                "<#if briefing.front.summit.title?contains('M*A*S*H') &&"
                    + " briefing.front.summit.title?length gt 9>yes</#if>"))
        .isEqualTo("yes");
  }

  @Test
  void messageChosenByFactBelongsToFact() {
    Filled filled = fill("<#assign s = briefing.front.summit.status>${msg('status.' + s)}");

    assertThat(filled.spans())
        .containsExactly(new Span("planned", STATUS, "", SpanKind.TEXT, "status.planned"));
    assertThat(shown("<#if briefing.front.summit.status == 'planned'>yes</#if>")).isEqualTo("yes");
  }

  @Test
  void textOfTemplateIsNotParsedAsMarkdown() {
    assertThat(fill("${'*x*'}").markdown()).isEqualTo(new Placeholder(0).text());
  }

  @Test
  void missingValueNamesTemplatePlaceAndFact() {
    Problem problem = problem("ok\n${briefing.front.summit.outcome}");

    assertThat(Objects.requireNonNull(problem.place()).file()).isEqualTo("templates/t/page.md.ftl");
    assertThat(Objects.requireNonNull(problem.place()).line()).isEqualTo(2);
    assertThat(problem.ref()).isEqualTo(new FieldRef("event:talks", "outcome", 0));
    assertThat(problem.message()).isEqualTo("\"briefing.front.summit.outcome\" has no value");
  }

  @Test
  void missingValueMayHaveDefault() {
    assertThat(
            shown(
                "${briefing.front.summit.outcome!'none'}<#if"
                    + " briefing.front.summit.outcome??>x</#if>"))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "briefing.front.summit.title.class",
    "briefing.front.summit.class.name",
    "briefing.front.summit.hashCode()",
    "briefing.getClass()",
    "briefing.front.summit.title.getClass().forName('x')",
    "briefing.front.summit.equals(1)",
    "briefing.front.summit.wait()",
    "briefing.issue.asOf",
    "briefing.front.summit.title?new()",
    "briefing.front.summit?api.title",
    "msg?api",
    "briefing.class.protectionDomain",
    "list.class",
    "msg.exec('x')",
    ".data_model.briefing.class",
    "weekday.span"
  })
  void templateReadsOnlyRecordComponents(String expression) {
    assertThat(problem("${" + expression + "}").code().word()).isEqualTo("template");
  }

  @Test
  void missingMessageIsReported() {
    assertThat(problem("${msg('nowhere')}").message()).contains("nowhere");
  }

  @Test
  void templateIsReadOnceForManyFillings() {
    List<String> read = new ArrayList<>();
    Map<String, String> texts = texts("${briefing.front.summit.title}");
    Templates templates =
        new Templates(
            ShippedTexts.of(name -> {
              read.add(name);
              return texts.get(name);
            }));

    Checked<Filled> first = templates.fill("t", briefing(), 0);
    Checked<Filled> second = templates.fill("t", briefing(), 0);

    assertThat(second).isInstanceOf(Checked.Good.class).isEqualTo(first);
    assertThat(read).containsOnlyOnce("t/page.md.ftl", "t/title.md.ftl");
  }

  @Test
  void parallelFillingsDoNotMix() throws Exception {
    String words = "<#list 1..50 as i>${i} ${briefing.front.summit.title} </#list>";
    Templates templates = new Templates(ShippedTexts.of(texts(words)::get));
    Templates gaps =
        new Templates(ShippedTexts.of(texts("${briefing.front.summit.status.gap}")::get));
    Checked<Filled> filled = templates.fill("t", briefing(), 0);
    Checked<Filled> missed = gaps.fill("t", briefing(), 0);
    List<Callable<Checked<Filled>>> runs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      runs.add(() -> templates.fill("t", briefing(), 0));
      runs.add(() -> gaps.fill("t", briefing(), 0));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Checked<Filled>>> done = threads.invokeAll(runs);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).isEqualTo(i % 2 == 0 ? filled : missed);
      }
    }
    assertThat(missed).isInstanceOf(Checked.Bad.class);
  }

  @Test
  void languageWithoutBundleIsReported() {
    Map<String, String> texts = Map.of("t/page.md.ftl", "x", "t/title.md.ftl", "x");

    assertThat(new Templates(ShippedTexts.of(texts::get)).fill("t", briefing(), 0).problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("no-words");
  }

  static Messages words(String language) {
    return read(language, ShippedTexts.of(TemplatesTest::shipped));
  }

  static Messages read(String language, TemplateTexts texts) {
    return switch (Messages.read(language, texts)) {
      case Checked.Good<Messages>(Messages words, var _) -> words;
      case Checked.Bad<Messages> bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  static String shipped(String name) {
    try (var file =
        Objects.requireNonNull(
            Templates.class.getResourceAsStream("/META-INF/runup/templates/" + name))) {
      return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String shown(String template) {
    Filled filled = fill(template);
    StringBuilder text = new StringBuilder();
    String markdown = filled.markdown();
    for (int i = 0; i < markdown.length(); i++) {
      if (markdown.charAt(i) == Placeholder.OPEN) {
        text.append(filled.spans().get(Placeholder.at(markdown, i).number()).text());
        i = markdown.indexOf(Placeholder.CLOSE, i);
      } else {
        text.append(markdown.charAt(i));
      }
    }
    return text.toString();
  }

  private static Filled fill(String template) {
    return switch (filled(template)) {
      case Checked.Good<Filled>(Filled filled, var _) -> filled;
      case Checked.Bad<Filled> bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  private static Problem problem(String template) {
    return switch (filled(template)) {
      case Checked.Good<Filled>(Filled filled, var _) ->
          throw new AssertionError("filled: " + filled.spans());
      case Checked.Bad<Filled> bad -> bad.problems().getFirst();
    };
  }

  static Checked<Filled> filled(String template) {
    return new Templates(ShippedTexts.of(texts(template)::get)).fill("t", briefing(), 0);
  }

  static Map<String, String> texts(String template) {
    Map<String, String> texts = new HashMap<>();
    texts.put("t/page.md.ftl", template);
    texts.put("t/title.md.ftl", "${briefing.front.summit.title}");
    texts.put(
        "messages/en.properties",
        shipped("messages/en.properties") + "\njust = {0}\nproduct.t = Test\n");
    return texts;
  }

  static Briefing briefing() {
    return briefing("en");
  }

  static Briefing briefing(String language) {
    Provenance standing =
        new Provenance(
            List.of(), List.of(), false, false, null, null, null, null, null, List.of(), List.of());
    FactDate day = Objects.requireNonNull(FactDate.parse("2025-12-28"));
    Issue issue =
        new Issue(
            "t",
            null,
            1,
            new Leaf.When(day, null),
            null,
            null,
            null,
            MarkScheme.TLP.lowest(),
            false,
            false,
            language,
            Instant.EPOCH);
    Event talks =
        new Event(
            new Leaf.Prose(HOSTILE, TITLE, "uk"),
            "meeting",
            new Leaf.Word("planned", STATUS),
            "to-come",
            new Event.Time(null, false, List.of(), false, null, false, null),
            List.of(),
            new Event.People(List.of(), false, List.of()),
            null,
            true,
            null,
            new Event.Dispute(null, List.of()),
            standing);
    return new Briefing(
        issue,
        new FrontPage(
            talks,
            null,
            new FrontPage.Title("status", null),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of(),
        List.of(),
        new Reference(
            List.of(), 0, false, false, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of()),
        new Briefing.Events(
            new OverdueItems(List.of(), List.of()),
            List.of(),
            new EventCalendar("", List.of()),
            List.of(),
            Contacts.NONE,
            null),
        new Matrix(null, List.of(), List.of(), List.of(), List.of(), List.of(), Movement.NONE),
        List.of(),
        new Briefing.Plans(List.of(), List.of()),
        List.of(),
        List.of(),
        new Briefing.Judgements(List.of(), List.of()),
        new Briefing.Tasks(List.of(), List.of()),
        List.of(),
        Briefing.Notes.NONE);
  }
}
