package dev.runup.review;

import dev.runup.document.Block;
import dev.runup.docx.ComparedText;
import dev.runup.docx.DocxFacts;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.reading.Origins;
import dev.runup.review.MarkedPassage.Control;
import dev.runup.review.MarkedPassage.Text;
import dev.runup.review.ReviewedIssue.FactText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds where the texts of a document were typed.
final class FactTexts {

  /// An hour as it is printed, or two of them.
  private static final Pattern HOURS = Pattern.compile("\\d{1,2}:\\d{2}(?:\\W+\\d{1,2}:\\d{2})?");

  /// The values by the tag and the printed text.
  private final Map<String, FieldRef> refs = new HashMap<>();

  /// The facts by their tags.
  private final Map<String, Fact> facts = new HashMap<>();

  private final Origins origins;

  FactTexts(DossierOnDisk dossier, IssueText issue) {
    this.origins = dossier.origins();
    dossier.dossier().facts().forEach(this::add);
    // As the issue has them, after their updates.
    issue.known().facts().values().forEach(this::add);
    Block.spans(
        issue.document().bodyAndNotes(),
        span -> {
          FieldRef ref = span.ref();
          if (ref != null && span.isTextOfFact()) {
            refs.putIfAbsent(key(DocxFacts.tag(span.fact()), span.text()), ref);
          }
        });
  }

  private void add(Fact fact) {
    facts.put(DocxFacts.tag(fact.id().toString()), fact);
  }

  private static String key(String tag, String text) {
    return tag + "\n" + ComparedText.of(text);
  }

  /// Returns the text of a fact in a content control.
  FactText of(Text text, Control control) {
    return of(control.tag(), text.text().substring(control.from(), control.to()));
  }

  private FactText of(String tag, String printed) {
    FieldRef ref = refs.get(key(tag, printed));
    return ref == null ? whole(tag) : at(ref, null);
  }

  private FactText whole(String tag) {
    Fact fact = facts.get(tag);
    return fact == null
        ? new FactText(tag, "", "")
        : at(Origins.whole(fact.id().owner(), fact.version()), null);
  }

  private FactText at(FieldRef ref, @Nullable FactText names) {
    Place place = origins.of(ref);
    return new FactText(
        ref.ownerName(), ref.typedUnder(), place == null ? "" : place.printed(), names);
  }

  /// Returns the texts of facts that a difference changed in a content control: an hour under its
  /// own key, and the name of an entry of a register by the facts that name it here.
  ///
  /// @param row the tags of the facts in the row around the text, if it is a cell
  List<FactText> changed(Text text, Control control, TextDifference difference, Set<String> row) {
    FactText own = of(text, control);
    Fact fact = facts.get(control.tag());
    if (fact == null) {
      return List.of(own);
    }
    List<FactText> named =
        fact.type().isRegister() ? naming(fact, own, text, row) : List.<FactText>of();
    return named.isEmpty() ? times(fact, own, text, control, difference) : named;
  }

  /// Returns the facts of a paragraph that name an entry of a register. If it has no fact, the only
  /// one of the row.
  private List<FactText> naming(Fact entry, FactText own, Text text, Set<String> row) {
    Set<String> tags = new LinkedHashSet<>();
    text.controls().forEach(control -> tags.add(control.tag()));
    List<Fact> here = others(entry, tags);
    if (here.isEmpty()) {
      List<Fact> beside = others(entry, row);
      here = beside.size() == 1 ? beside : List.of();
    }
    List<FactText> naming =
        here.stream()
            .filter(fact -> fact.refersTo(entry.id()))
            .map(fact -> at(fact.ref(key(fact, entry.id()), entry.id()), own))
            .toList();
    return naming.isEmpty() && !here.isEmpty()
        ? List.of(at(Origins.whole(here.getFirst().id().owner(), here.getFirst().version()), own))
        : naming;
  }

  /// Returns the facts with some tags that are no names alone.
  private List<Fact> others(Fact entry, Set<String> tags) {
    return tags.stream()
        .flatMap(tag -> Stream.ofNullable(facts.get(tag)))
        .filter(fact -> !fact.id().equals(entry.id()) && isOwner(fact.type()))
        .toList();
  }

  /// Returns whether a paragraph can be about a fact of a type, and doesn't just name it.
  private static boolean isOwner(FactType type) {
    return !type.isRegister() || type == FactType.PROPOSAL;
  }

  private static Field key(Fact fact, FactId target) {
    return fact.type().fields().stream()
        .filter(field -> fact.all(field).stream().anyMatch(value -> value.refersTo(target::equals)))
        .findFirst()
        .orElseThrow();
  }

  private List<FactText> times(
      Fact fact, FactText own, Text text, Control control, TextDifference difference) {
    Field field = fact.type() == FactType.STATEMENT ? StatementField.TIME : EventField.TIME;
    if (!own.key().equals(EventField.WHEN.key()) || !fact.has(field)) {
      return List.of(own);
    }
    FactText time = at(fact.ref(field), null);
    Matcher hours = HOURS.matcher(text.text()).region(control.from(), control.to());
    boolean isHour = false;
    boolean isMore = true;
    while (hours.find()) {
      isHour |= difference.from() <= hours.end() && hours.start() <= difference.to();
      isMore &= difference.from() < hours.start() || hours.end() < difference.to();
    }
    return isHour ? isMore ? List.of(own, time) : List.of(time) : List.of(own);
  }

  /// Returns those of some facts about which a row or paragraph is, and not those that it just
  /// names. One with several texts is named as a whole.
  List<FactText> owners(List<FactText> all) {
    List<FactText> owners =
        all.stream()
            .filter(one -> {
              Fact fact = facts.get(DocxFacts.tag(one.fact()));
              return fact == null || isOwner(fact.type());
            })
            .toList();
    Map<String, Long> texts =
        all.stream().collect(Collectors.groupingBy(FactText::fact, Collectors.counting()));
    return (owners.isEmpty() ? all : owners)
        .stream()
            .map(one ->
                texts.getOrDefault(one.fact(), 0L) > 1 ? whole(DocxFacts.tag(one.fact())) : one)
            .distinct()
            .toList();
  }

  /// Returns the texts of facts in some content controls, each once.
  List<FactText> of(Text text, List<Control> controls) {
    return controls.stream().map(control -> of(text, control)).distinct().toList();
  }
}
