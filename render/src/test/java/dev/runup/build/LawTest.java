package dev.runup.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.history.Asked;
import dev.runup.pdf.PdfDump;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is published is the same with what a ceiling withholds and without it, whatever the
/// dossier.
class LawTest {

  private static final int DOSSIERS = 1000;
  private static final Pipeline PIPELINE = new Pipeline();

  /// One of each: a dossier, a ceiling, an issue.
  record Case(long seed, TypedDossier typed, int ceiling, boolean allFormats) {

    static Case of(long seed) {
      return new Case(seed, GeneratedDossier.of(seed), (int) (seed % 4), seed % 10 == 0);
    }

    /// Gives back every text that is made of the dossier: the files by name, what changed in all
    /// forms, and the problems; null where nothing may be shown.
    Map<String, String> published(Dossier dossier) {
      Map<String, String> texts = new LinkedHashMap<>();
      Edition edition = dossier.editions().getFirst().under(MarkScheme.TLP.marks().get(ceiling));
      if (!(Clearance.clear(dossier, edition) instanceof Checked.Good<Cleared>)) {
        return texts;
      }
      ZoneId zone = dossier.settings().zone();
      Asked asked =
          seed % 3 == 0
              ? Asked.NEWEST
              : new Asked(moment(zone, 4 + seed % 5), seed % 3 == 1 ? null : moment(zone, seed % 4));
      List<String> formats = allFormats ? List.of("md", "html", "pdf") : List.of("md");
      put(texts, "build", PIPELINE.build(dossier, edition, asked, formats));
      for (String format : List.of("text", "md", "json")) {
        put(texts, "diff as " + format, PIPELINE.diff(dossier, edition, asked, format));
      }
      return texts;
    }

    private static Moment moment(ZoneId zone, long day) {
      return java.util.Objects.requireNonNull(Moment.parse("2025-12-0" + (day + 1), zone));
    }

    private static void put(Map<String, String> texts, String what, Checked<?> checked) {
      List<String> told = checked.problems().stream().map(Problem::printed).toList();
      texts.put("problems of " + what, String.join("\n", told));
      switch (checked) {
        case Checked.Good<?>(Built built, var _) -> {
          texts.put("series", built.series() + ", " + built.day());
          for (Artifact artifact : built.artifacts()) {
            texts.put(artifact.name(), text(artifact));
            texts.put(artifact.name() + " as it is", latin(artifact.bytes()));
          }
        }
        case Checked.Good<?>(Object value, var _) -> texts.put(what, value.toString());
        case Checked.Bad<?> _ -> {}
      }
    }

    private static String text(Artifact artifact) {
      return artifact.name().endsWith(".pdf")
          ? PdfDump.of(artifact.bytes())
          : GoldenTest.text(artifact.bytes());
    }

    private static String latin(byte[] bytes) {
      return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void whatIsPublishedIsTheSameWithWhatIsWithheldAndWithout() {
    int usable = 0;
    int withheld = 0;
    List<String> broken = new ArrayList<>();
    for (long seed = 0; seed < DOSSIERS; seed++) {
      Case one = Case.of(seed);
      Set<TypedEntry> removed = WithheldEntries.removable(one.typed(), one.ceiling());
      Dossier whole = read(one.typed(), Set.of());
      Dossier less = read(one.typed(), removed);
      if (whole == null || less == null) {
        continue;
      }
      usable++;
      withheld += removed.size();
      Map<String, String> with = one.published(whole);
      Map<String, String> without = one.published(less);
      if (with.isEmpty()) {
        continue;
      }
      String canaries =
          TypedDossier.canaries(
                  with.keySet() + " " + with.values(),
                  WithheldEntries.of(one.typed(), one.ceiling()))
              .toString();
      if (!canaries.equals("[]")) {
        broken.add(seed + " tells " + canaries);
      }
      for (String name : with.keySet()) {
        if (!with.get(name).equals(without.get(name))) {
          broken.add(seed + " " + name + " differs");
        }
      }
    }
    System.out.println(usable + " " + withheld + String.join("\n", broken));
    assertThat(broken).isEmpty();
  }

  static @org.jspecify.annotations.Nullable Dossier read(
      TypedDossier typed, Set<TypedEntry> removed) {
    return DossierReader.read(typed.files(removed)).dossier() instanceof Checked.Good<Dossier> good
        ? good.value()
        : null;
  }
}
