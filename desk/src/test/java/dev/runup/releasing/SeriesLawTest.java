package dev.runup.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.document.FullLaws;
import dev.runup.dossier.Themes;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.proof.LawTest;
import dev.runup.text.Sha256;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tests the law of a series: what is added, corrected, withdrawn or marked lower later keeps the
/// bytes of all earlier issues, as a release has them. A mark that is raised takes a fact out of
/// them, and stricter terms take out a name, on purpose.
class SeriesLawTest {

  /// A change of clearing, composing or writing should pass the full number.
  private static final int CASES = FullLaws.cases(8, 200);

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final int DAYS = 9;
  private static final Pipeline PIPELINE = Pipelines.all().forRelease();
  private static final List<Format> FORMATS =
      List.of(Format.MARKDOWN, Format.HTML, Format.PDF, Format.DOCX, Format.ICS);

  private static final List<Field> TERMS = List.of(SourceField.TERMS, StatementField.TERMS);

  /// The terms that forbid names, the strictest last.
  private static final List<String> STRICT = List.of("background", "deep-background");

  @Test
  void whatIsRecordedLaterKeepsTheBytesOfEarlierIssues() {
    int compared = 0;
    int lowered = 0;
    for (long seed = 0; seed < CASES; seed++) {
      LawTest.Case one = LawTest.Case.of(seed);
      Dossier read = one.read(Set.of());
      if (read != null) {
        Dossier whole = asTypedDayByDay(read);
        lowered += (int) whole.updates().stream().filter(SeriesLawTest::marks).count();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
          Dossier then = until(whole, day);
          Map<String, String> published = published(whole, one, day);
          assertThat(published).as("seed %d, %s", seed, day).isEqualTo(published(then, one, day));
          boolean isOlder =
              then.facts().size() + then.updates().size()
                  < whole.facts().size() + whole.updates().size();
          compared += isOlder ? published.size() : 0;
        }
      }
    }
    assertThat(compared).isGreaterThan(CASES * FORMATS.size());
    assertThat(lowered).isPositive();
  }

  /// Returns the checksums of an issue's files and of its facts, by name. Empty if it has nothing
  /// to show.
  private static Map<String, String> published(Dossier dossier, LawTest.Case one, LocalDate day) {
    Edition edition = one.edition(dossier);
    Clearance clearance = new Clearance(dossier);
    IssueRequest issue =
        new IssueRequest(Moment.parse(day.toString(), dossier.settings().zone()), null);
    Checked<BuiltEdition> built =
        PIPELINE.build(clearance, edition, Themes.shipped(), issue, FORMATS);
    Map<String, String> sums = new TreeMap<>();
    if (built instanceof Checked.Good<BuiltEdition>(BuiltEdition good, var _)) {
      for (Artifact file : good.artifacts()) {
        sums.put(file.name(), Sha256.hex(file.bytes()));
      }
      // So that a release still has the facts that it was made from.
      sums.put("facts", String.join(" ", ShownFacts.of(clearance, edition, issue).digests()));
    }
    return sums;
  }

  private static boolean marks(Update update) {
    return mark(update) != null;
  }

  private static @Nullable Mark mark(Update update) {
    return update.set().getOrDefault(CommonField.MARK, List.of()).stream().findFirst().orElse(null)
            instanceof Value.MarkLabel(Mark mark)
        ? mark
        : null;
  }

  /// Returns the dossier without updates of marks and terms that hold for past issues too, and
  /// without what refers to a fact that was recorded later: nobody could have typed it then.
  private static Dossier asTypedDayByDay(Dossier dossier) {
    Set<Update> reachBack = raises(dossier);
    reachBack.addAll(stricterTerms(dossier));
    Map<FactId, @Nullable Moment> recorded = new HashMap<>();
    dossier.facts().forEach(fact -> recorded.put(fact.id(), fact.recorded()));
    return with(
        dossier,
        fact -> isKnown(fact.values(), fact.recorded(), recorded),
        update -> !reachBack.contains(update) && isKnown(update.set(), recorded(update), recorded));
  }

  /// Returns whether all facts that values refer to were recorded by a day.
  private static boolean isKnown(
      Map<Field, List<Value>> values,
      @Nullable Moment day,
      Map<FactId, @Nullable Moment> recorded) {
    return values.values().stream()
        .flatMap(List::stream)
        .flatMap(value -> value.facts().stream())
        .map(recorded::get)
        .allMatch(other -> other == null || day != null && !other.day().isAfter(day.day()));
  }

  /// Returns the updates that raise the mark of their fact.
  private static Set<Update> raises(Dossier dossier) {
    Map<FactId, Mark> marks = new HashMap<>();
    for (Fact fact : dossier.facts()) {
      Mark own = fact.mark();
      if (own != null) {
        marks.put(fact.id(), own);
      }
    }
    Set<Update> raises = new HashSet<>();
    dossier.updates().stream()
        .filter(SeriesLawTest::marks)
        .sorted(Comparator.comparing(update -> recorded(update).from()))
        .forEach(update -> {
          Mark next = Objects.requireNonNull(mark(update));
          Mark before = marks.get(update.of());
          if (before == null || next.compareTo(before) > 0) {
            raises.add(update);
          } else {
            marks.put(update.of(), next);
          }
        });
    return raises;
  }

  /// Returns the updates that give a source or a statement stricter terms than it had before.
  private static Set<Update> stricterTerms(Dossier dossier) {
    Map<FactId, Integer> terms = new HashMap<>();
    dossier.facts().forEach(fact -> terms.put(fact.id(), strictness(fact.values())));
    Set<Update> stricter = new HashSet<>();
    dossier.updates().stream()
        .filter(update ->
            TERMS.stream()
                .anyMatch(key -> update.set().containsKey(key) || update.unset().contains(key)))
        .sorted(Comparator.comparing(update -> recorded(update).from()))
        .forEach(update -> {
          int next = strictness(update.set());
          if (next > terms.getOrDefault(update.of(), 0)) {
            stricter.add(update);
          } else {
            terms.put(update.of(), next);
          }
        });
    return stricter;
  }

  /// Returns how much the terms among some values forbid: 0 for nothing, 2 for the most.
  private static int strictness(Map<Field, List<Value>> values) {
    return TERMS.stream()
        .flatMap(key -> values.getOrDefault(key, List.of()).stream())
        .mapToInt(value -> value instanceof Value.Word(String word) ? STRICT.indexOf(word) + 1 : 0)
        .max()
        .orElse(0);
  }

  private static Moment recorded(Update update) {
    return Objects.requireNonNull(update.recorded());
  }

  private static Dossier until(Dossier dossier, LocalDate day) {
    return with(
        dossier,
        fact -> fact.recorded() == null || !fact.recorded().day().isAfter(day),
        update -> !recorded(update).day().isAfter(day));
  }

  private static Dossier with(Dossier dossier, Predicate<Fact> facts, Predicate<Update> updates) {
    return new Dossier(
        dossier.settings(),
        dossier.editions(),
        dossier.facts().stream().filter(facts).toList(),
        dossier.updates().stream().filter(updates).toList(),
        dossier.intakeSources(),
        dossier.severities(),
        dossier.releases());
  }
}
