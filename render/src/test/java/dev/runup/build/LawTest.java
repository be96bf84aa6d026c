package dev.runup.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.history.Asked;
import dev.runup.history.History;
import dev.runup.history.Known;
import dev.runup.pdf.Inflated;
import dev.runup.pdf.PdfDump;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The law of withholding: what is published is the same with what a ceiling withholds and without
/// it, whatever the dossier.
///
/// A case is a dossier made up from a seed, a ceiling and an issue, all of them the seed's. What is
/// withheld is taken from the files before they are read. All cases are held to it up to the
/// briefing, of which the files are made and which is the most of what they hold; every 20th up to
/// the Markdown, every 60th up to all files, as filling takes longer than all before it.
class LawTest {

  private static final int CASES = 1000;
  private static final Pipeline PIPELINE = new Pipeline();

  /// Where a value was typed counts what is withheld too, and is printed nowhere.
  private static final String VERSION = "version=\\d+";

  /// @param ceiling the rank of the mark
  record Case(long seed, TypedDossier typed, int ceiling) {

    static Case of(long seed) {
      return new Case(seed, GeneratedDossier.of(seed), (int) (seed % 4));
    }

    /// Gives back the dossier as it is read without some entries, or null where it can't be read.
    @Nullable Dossier read(Set<TypedEntry> removed) {
      return value(DossierReader.read(typed.files(removed)).dossier());
    }

    Edition edition(Dossier dossier) {
      return dossier.editions().getFirst().under(MarkScheme.TLP.marks().get(ceiling));
    }

    /// Gives back all that is made of a dossier, by what it is: the briefing, what changed in each
    /// form, the published files by name, problems; nothing where nothing may be shown.
    Map<String, String> published(Dossier dossier) {
      Map<String, String> texts = new LinkedHashMap<>();
      Edition edition = edition(dossier);
      Asked asked = asked(dossier.settings().zone());
      Cleared cleared = value(new Clearance(dossier).clear(edition));
      if (cleared != null) {
        Checked<Known> known = History.select(cleared, edition, asked);
        for (String language : edition.languages()) {
          Checked<Briefing> one = known.map(facts -> Composer.compose(facts, edition, language));
          put(texts, "briefing in " + language, one.map(Briefing::toString));
        }
        Checked<Briefing> briefing = known.map(facts -> Composer.compose(facts, edition));
        put(texts, "diff as text", briefing.map(Diff::text));
        put(texts, "diff as json", briefing.map(Diff::json));
      }
      if (cleared != null && filled()) {
        List<String> formats = seed % 60 == 0 ? List.of("md", "html", "pdf") : List.of("md");
        put(texts, "diff as md", PIPELINE.diff(new Clearance(dossier), edition, asked, "md"));
        put(texts, PIPELINE.build(dossier, edition, Themes.shipped(), asked, formats));
      }
      return texts;
    }

    boolean filled() {
      return seed % 20 == 0;
    }

    private Asked asked(ZoneId zone) {
      Moment day = seed % 3 == 0 ? null : moment(4 + seed % 5, zone);
      return new Asked(day, seed % 3 == 2 ? moment(seed % 4, zone) : null);
    }

    private static Moment moment(long day, ZoneId zone) {
      return Objects.requireNonNull(Moment.parse("2025-12-0" + (day + 1), zone));
    }

    private static void put(Map<String, String> texts, Checked<Built> checked) {
      put(texts, "build", checked.map(built -> built.series() + ", " + built.day()));
      if (checked instanceof Checked.Good<Built>(Built built, var _)) {
        for (Artifact artifact : built.artifacts()) {
          boolean pdf = artifact.name().endsWith(".pdf");
          String bytes = new String(artifact.bytes(), StandardCharsets.ISO_8859_1);
          texts.put(artifact.name(), pdf ? PdfDump.of(artifact.bytes()) : bytes);
          texts.put(artifact.name() + ", inflated", pdf ? Inflated.text(artifact.bytes()) : "");
          texts.put("bytes of " + artifact.name(), bytes);
        }
      }
    }

    private static void put(Map<String, String> texts, String what, Checked<String> checked) {
      List<String> told = checked.problems().stream().map(Problem::printed).sorted().toList();
      texts.put("problems of " + what, String.join("\n", told));
      if (checked instanceof Checked.Good<String>(String text, var _)) {
        texts.put(what, text.replaceAll(VERSION, ""));
      }
    }
  }

  @Test
  void whatIsPublishedIsTheSameWithWhatIsWithheldAndWithout() {
    int shown = 0;
    int withheld = 0;
    int unread = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Case.of(seed);
      Set<TypedEntry> removed = WithheldEntries.removable(one.typed(), one.ceiling());
      Dossier whole = one.read(Set.of());
      Dossier less = one.read(removed);
      unread += whole == null || less == null ? 1 : 0;
      if (whole != null && less != null) {
        Map<String, String> published = one.published(whole);
        shown += published.containsKey("briefing in en") ? 1 : 0;
        withheld += removed.size();
        silent(one, published);
        same(one, published, less);
      }
    }
    assertThat(unread).isLessThan(CASES / 10);
    assertThat(shown).isGreaterThan(CASES * 8 / 10);
    assertThat(withheld).isGreaterThan(CASES * 5);
  }

  @Test
  void itIsTheSameFromWhatMayBeShownAlone() {
    for (long seed = 0; seed < CASES; seed += 8) {
      Case one = Case.of(seed);
      Dossier whole = one.read(Set.of());
      Map<String, String> published = whole == null ? Map.of() : one.published(whole);
      if (whole != null && !published.isEmpty()) {
        same(one, published, GoldenTest.value(Proof.without(whole, one.edition(whole))));
      }
    }
  }

  /// Nothing that is published holds a word of what is withheld.
  static void silent(Case one, Map<String, String> published) {
    Set<TypedEntry> withheld = WithheldEntries.of(one.typed(), one.ceiling());
    published.forEach((name, text) -> {
      String where = "seed %d: %s".formatted(one.seed(), name);
      assertThat(TypedDossier.canaries(name + " " + text, withheld)).as(where).isEmpty();
      assertThat(text).as(where).doesNotContain(GeneratedValues.NOTE);
    });
  }

  static void same(Case one, Map<String, String> published, Dossier less) {
    if (published.isEmpty()) {
      return;
    }
    Map<String, String> without = one.published(less);
    assertThat(without.keySet()).as("seed %d", one.seed()).isEqualTo(published.keySet());
    published.forEach((name, text) ->
        assertThat(without.get(name)).as("seed %d: %s", one.seed(), name).isEqualTo(text));
  }

  private static <T> @Nullable T value(Checked<T> checked) {
    return checked instanceof Checked.Good<T>(T value, var _) ? value : null;
  }
}
