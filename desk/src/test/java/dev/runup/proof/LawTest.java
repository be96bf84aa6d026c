package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.compose.Composer;
import dev.runup.diff.Diff;
import dev.runup.document.FullLaws;
import dev.runup.docx.WordText;
import dev.runup.dossier.Products;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.mail.ReadMail;
import dev.runup.pdf.Inflated;
import dev.runup.pdf.PdfDump;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.GoldenTest;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.pipeline.Resources;
import dev.runup.pipeline.TypedDossier;
import dev.runup.pipeline.TypedEntry;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tests the law of withholding: published files are the same with and without the facts that a
/// ceiling withholds.
///
/// A case is a generated dossier, a ceiling and an issue, all chosen by a seed. Each is published
/// in all formats three times. First it is published unchanged, then without the withheld entries
/// in its files. The third time it is cleared, written as files and read again.
public class LawTest {

  /// A change of clearing, composing or writing should pass the full number.
  private static final int CASES = FullLaws.cases(24, 1000);

  private static final Pipeline PIPELINE = Pipelines.all();

  /// The number of cases that are also published with templates of the dossier.
  private static final int OWN_CASES = FullLaws.cases(15, 150);

  /// Publishes with a page and messages of the dossier, and with files beside the page.
  private static final Pipeline OWN =
      Pipelines.all(new WebLayout(true, 2, true, false))
          .with(Resources.templates().withOwn(ownTemplates()));

  private static final List<Format> FORMATS =
      List.of(Format.MARKDOWN, Format.HTML, Format.PDF, Format.DOCX, Format.ICS, Format.MAIL);

  /// The version in a reference. It counts withheld versions too, but is never printed.
  private static final String VERSION = "version=\\d+";

  /// @param ceiling the rank of the ceiling's marking
  public record Case(long seed, TypedDossier typed, int ceiling) {

    public static Case of(long seed) {
      return new Case(seed, GeneratedDossier.of(seed), (int) (seed % 4));
    }

    /// Returns the dossier read without some entries, or null if it can't be read.
    public @Nullable Dossier read(Set<TypedEntry> removed) {
      return value(DossierReader.read(typed.files(removed)).dossier());
    }

    /// Returns the edition, under its ceiling.
    public Edition edition(Dossier dossier) {
      return dossier.editions().getFirst().withCeiling(MarkScheme.TLP.marks().get(ceiling));
    }

    /// Returns all results for a dossier by name: the briefing, the changes in each form, the files
    /// and the problems. Each character of a file's text is a byte. Empty if the edition may show
    /// nothing.
    Map<String, String> published(Dossier dossier, Pipeline pipeline) {
      Map<String, String> texts = new LinkedHashMap<>();
      Edition edition = edition(dossier);
      IssueRequest asked = asked(dossier.settings().zone());
      Clearance clearance = new Clearance(dossier);
      Cleared cleared = value(clearance.clear(edition));
      if (cleared != null) {
        Checked<Known> known = History.select(cleared, edition, asked);
        for (String language : edition.output().languages()) {
          Checked<Briefing> one = known.map(facts -> Composer.compose(facts, edition, language));
          put(texts, "briefing in " + language, one.map(Briefing::toString));
        }
        Checked<Briefing> briefing = known.map(facts -> Composer.compose(facts, edition));
        put(texts, "diff as text", briefing.map(Diff::text));
        put(texts, "diff as json", briefing.map(Diff::json));
        put(
            texts,
            "diff as md",
            known.then(facts -> pipeline.filled().changesAsMarkdown(facts, edition)));
        put(texts, pipeline.build(clearance, edition, Themes.shipped(), asked, FORMATS));
      }
      return texts;
    }

    private IssueRequest asked(ZoneId zone) {
      Moment day = seed % 3 == 0 ? null : moment(4 + seed % 5, zone);
      return new IssueRequest(day, seed % 3 == 2 ? moment(seed % 4, zone) : null);
    }

    private static Moment moment(long day, ZoneId zone) {
      return Objects.requireNonNull(Moment.parse("2025-12-0" + (day + 1), zone));
    }

    private static void put(Map<String, String> texts, Checked<BuiltEdition> checked) {
      put(texts, "build", checked.map(built -> built.series() + ", " + built.day()));
      if (checked instanceof Checked.Good<BuiltEdition>(BuiltEdition built, var _)) {
        for (Artifact artifact : built.artifacts()) {
          texts.put(artifact.name(), new String(artifact.bytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }

    private static void put(Map<String, String> texts, String what, Checked<String> checked) {
      List<String> messages = checked.problems().stream().map(Problem::printed).sorted().toList();
      texts.put("problems of " + what, String.join("\n", messages));
      if (checked instanceof Checked.Good<String>(String text, var _)) {
        texts.put(what, text.replaceAll(VERSION, ""));
      }
    }
  }

  @Test
  void publishedFilesAreSameWithAndWithoutWithheldFacts() {
    int files = 0;
    int figures = 0;
    int agreed = 0;
    int withheld = 0;
    int unread = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Case.of(seed);
      Set<TypedEntry> removed = WithheldEntries.removable(one.typed(), one.ceiling());
      Dossier whole = one.read(Set.of());
      Dossier less = one.read(removed);
      unread += whole == null || less == null ? 1 : 0;
      if (whole != null && less != null) {
        Map<String, String> published = one.published(whole, PIPELINE);
        files += (int) published.keySet().stream().filter(LawTest::isFile).count();
        figures += (int) published.keySet().stream().filter(LawTest::isFigure).count();
        agreed += published.keySet().stream().anyMatch(name -> name.endsWith("agreed.svg")) ? 1 : 0;
        withheld += removed.size();
        if (published.isEmpty()) {
          // If everything is withheld, the build is refused before composing, and no other result
          // exists.
          assertThat(one.published(less, PIPELINE).keySet())
              .as("seed %d", seed)
              .noneMatch(name -> isFile(name) || isFigure(name));
        } else {
          assertNoWithheldWords(one, published);
          same(one, published, one.published(less, PIPELINE));
          Dossier proof = GoldenTest.value(Proof.withoutWithheldFacts(whole, one.edition(whole)));
          same(one, published, one.published(proof, PIPELINE));
        }
      }
    }
    assertThat(unread).isLessThanOrEqualTo(CASES / 10);
    assertThat(files).isGreaterThan(CASES * 8 / 10 * FORMATS.size());
    assertThat(figures).isGreaterThan(CASES / 15);
    assertThat(agreed).isPositive();
    assertThat(withheld).isGreaterThan(CASES * 5);
  }

  @Test
  void filesWithOwnTemplatesAreSameWithoutWithheldFacts() {
    int figures = 0;
    int words = 0;
    for (long seed = 0; seed < OWN_CASES; seed++) {
      Case one = Case.of(seed);
      Dossier whole = one.read(Set.of());
      Dossier less = one.read(WithheldEntries.removable(one.typed(), one.ceiling()));
      Map<String, String> published =
          whole == null || less == null ? Map.of() : one.published(whole, OWN);
      if (whole != null && less != null && !published.isEmpty()) {
        assertNoWithheldWords(one, published);
        same(one, published, one.published(less, OWN));
        same(
            one,
            published,
            one.published(
                GoldenTest.value(Proof.withoutWithheldFacts(whole, one.edition(whole))), OWN));
        figures += (int) published.keySet().stream().filter(LawTest::isFigure).count();
        words += published.values().stream().anyMatch(text -> text.contains(" said, ")) ? 1 : 0;
      }
    }
    assertThat(figures).isGreaterThan(OWN_CASES / 5);
    assertThat(words).isGreaterThan(OWN_CASES / 2);
  }

  private static Map<String, String> ownTemplates() {
    Map<String, String> own = new TreeMap<>();
    for (String product : Products.shipped()) {
      own.put(
          product + "/page.md.ftl",
          """
          <#import "../words.md.ftl" as w>
          <#import "../parts.md.ftl" as parts>
          <#include "../agreed.md.ftl">
          # ${msg("own.title", briefing.statements?size, briefing.events.timeline?size)}

          <#list briefing.statements as said>
          - <@w.said said/>
          </#list>

          <#list briefing.events.timeline as event>
          - ${event.title}<#list event.people.who as one>, ${one.who.name}<#if one.role??> (${one.role})</#if></#list>
          </#list>

          ![](figure:timeline)

          ![](figure:contacts)

          ![](figure:ranges)

          ![](figure:positions)

          <@w.movement/>
          <@agreed/>
          <#list briefing.plans.proposals as plan><@shares plan/></#list>
          <@parts.changed briefing.changes/>
          <@parts.sources/>
          """);
    }
    own.put("messages/en.properties", "own.title = {0} said, {1} on the way\nbasis = Grounds.\n");
    own.put("messages/uk.properties", "own.title = {0} і {1}\n");
    return own;
  }

  private static boolean isFigure(String name) {
    return name.endsWith(".svg");
  }

  private static boolean isFile(String name) {
    return FORMATS.stream().anyMatch(format -> name.endsWith(format.fileName("")));
  }

  /// Asserts that no published text contains a word of a withheld fact.
  private static void assertNoWithheldWords(Case one, Map<String, String> published) {
    Set<TypedEntry> withheld = WithheldEntries.of(one.typed(), one.ceiling());
    published.forEach((name, text) -> {
      String where = "seed %d: %s".formatted(one.seed(), name);
      String inside =
          name.endsWith(".eml")
              ? ReadMail.inside(text.getBytes(StandardCharsets.ISO_8859_1))
              : name.endsWith(".docx")
                  ? WordText.inside(text.getBytes(StandardCharsets.ISO_8859_1))
                  : name.endsWith(".pdf") ? inside(text) : "";
      String searched = name + " " + inLine(text) + inside;
      assertThat(TypedDossier.canaries(searched, withheld)).as(where).isEmpty();
      assertThat(searched).as(where).doesNotContain(GeneratedValues.NOTE);
    });
  }

  /// Returns a text without the places where lines of a calendar are folded, within a word or not.
  private static String inLine(String text) {
    return text.replace("\r\n ", "");
  }

  /// Returns the text of a PDF and its unpacked streams.
  private static String inside(String pdf) {
    byte[] bytes = pdf.getBytes(StandardCharsets.ISO_8859_1);
    return PdfDump.of(bytes) + Inflated.text(bytes);
  }

  private static void same(Case one, Map<String, String> published, Map<String, String> without) {
    assertThat(without.keySet()).as("seed %d", one.seed()).isEqualTo(published.keySet());
    published.forEach((name, text) ->
        assertThat(without.get(name)).as("seed %d: %s", one.seed(), name).isEqualTo(text));
  }

  private static <T> @Nullable T value(Checked<T> checked) {
    return checked instanceof Checked.Good<T>(T value, var _) ? value : null;
  }
}
