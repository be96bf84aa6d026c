package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.SourceField;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.prose.SaidDate;
import dev.runup.reading.Origins;
import dev.runup.typing.BareIds;
import dev.runup.typing.FactMarks;
import dev.runup.typing.FactMarks.FactMark;
import dev.runup.typing.Names;
import dev.runup.typing.Names.NamedFact;
import dev.runup.typing.NumberedText;
import dev.runup.writing.ValueTree;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the page for typing facts shows of a dossier: its sources and names, the text of a source
/// with its facts, and a fact with its values.
record IntakeViews(IntakeDesk desk, IntakeUndo undo, Clock clock) {

  /// Returns the day, the names of all facts, the sources and the markings.
  Map<String, ?> state() {
    Checked<DossierOnDisk> read = desk.dossier();
    Map<String, Object> tree = new LinkedHashMap<>();
    if (read instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)) {
      tree.put("day", LocalDate.now(clock.withZone(dossier.zone())).toString());
      tree.put("zone", dossier.zone().getId());
      FactId summit = dossier.dossier().settings().summit();
      tree.put("names", Names.of(dossier).all().stream().map(one -> named(one, summit)).toList());
      tree.put(
          "sources",
          Names.newest(dossier).stream()
              .filter(fact -> fact.type() == FactType.SOURCE)
              .map(IntakeViews::source)
              .toList());
      tree.put("marks", dossier.markLabels());
      tree.put("problems", List.of());
    } else {
      tree.put("day", LocalDate.now(clock).toString());
      tree.put("zone", clock.getZone().getId());
      tree.put("names", List.of());
      tree.put("sources", List.of());
      tree.put("marks", List.of());
      tree.put("problems", read.problems().stream().map(one -> one.printed()).toList());
    }
    return tree;
  }

  private static Map<String, Object> source(Fact fact) {
    FactDate published = fact.date(SourceField.PUBLISHED);
    return JsonWriter.object(
        "id", fact.id().id(),
        "name", fact.texts(fact.gist()).getFirst(),
        "publisher", Objects.requireNonNullElse(fact.text(SourceField.PUBLISHER), ""),
        "published", published == null ? "" : published.typed(),
        "archived", fact.has(SourceField.ARCHIVED));
  }

  private static Map<String, Object> named(NamedFact one, @Nullable FactId summit) {
    return JsonWriter.object(
        "type", one.id().type().word(),
        "id", one.id().id(),
        "name", one.name(),
        "aliases", one.aliases(),
        "isSummit", one.id().equals(summit),
        "what", one.description());
  }

  /// Returns the text of a source with the facts that cite it.
  Map<String, ?> text(String id, String day) {
    DossierFiles files = desk.read();
    if (!(desk.dossier(files)
        instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _))) {
      return JsonWriter.object(
          "path", "", "seen", "", "intake", Map.of(), "paragraphs", List.of(), "facts", List.of());
    }
    FactId source = new FactId(FactType.SOURCE, id);
    String path = null;
    for (Fact fact : dossier.dossier().facts()) {
      path = fact.id().equals(source) ? fact.text(SourceField.ARCHIVED) : path;
    }
    String archived = path == null ? null : files.archived().text(path);
    List<Object> paragraphs = new ArrayList<>();
    List<String> body = new ArrayList<>();
    for (NumberedText.Paragraph one :
        archived == null ? List.<NumberedText.Paragraph>of() : NumberedText.of(archived)) {
      paragraphs.add(
          JsonWriter.object(
              "number", one.number(), "heading", one.number() == 0, "text", one.text()));
      if (one.number() > 0) {
        body.add(one.text());
      }
    }
    IntakeRequest request = new IntakeRequest(id, day, Map.of(), "", List.of(), null);
    return JsonWriter.object(
        "path",
        path == null ? "" : path,
        "seen",
        desk.seen(request, files),
        "intake",
        desk.intake(request, files),
        "paragraphs",
        paragraphs,
        "facts",
        FactMarks.of(dossier, source, body).stream().map(mark -> marked(mark, dossier)).toList());
  }

  private static Map<String, Object> marked(FactMark mark, DossierOnDisk dossier) {
    Fact fact = mark.fact();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", fact.type().word());
    tree.put("id", fact.id().id());
    tree.put("name", mark.name());
    tree.put("passage", mark.passage() == null ? "" : mark.passage());
    tree.put("paragraph", mark.paragraph());
    tree.put("from", mark.from());
    tree.put("to", mark.to());
    tree.put("place", place(fact, dossier.origins()));
    tree.put("drafter", Objects.requireNonNullElse(fact.drafter(), ""));
    return tree;
  }

  private static String place(Fact fact, Origins origins) {
    Place place = origins.of(Origins.whole(fact.id().owner(), fact.version()));
    return place == null ? "" : place.file() + ":" + place.line();
  }

  /// Returns the date for what a source says about a day.
  Map<String, ?> date(Map<String, String> query) {
    LocalDate published = published(query.getOrDefault("source", ""));
    LocalDate day =
        published != null ? published : parse(query.getOrDefault("day", "").split(" ", 2)[0]);
    SaidDate.Tense tense =
        switch (query.getOrDefault("tense", "")) {
          case "past" -> SaidDate.Tense.PAST;
          case "future" -> SaidDate.Tense.FUTURE;
          default -> SaidDate.Tense.UNKNOWN;
        };
    SaidDate said = SaidDate.of(query.getOrDefault("said", ""), day, tense);
    return JsonWriter.object(
        "date",
        said.date() == null ? "" : said.date().typed(),
        "time",
        said.time() == null ? "" : said.time().typed(),
        "moment",
        moment(said),
        "inferred",
        said.inferred(),
        "words",
        said.sentence());
  }

  /// Returns a day, with its hour if that is exact; empty if it isn't a single day.
  private static String moment(SaidDate said) {
    String day = said.date() == null ? "" : said.date().typed();
    String time = said.time() == null ? "" : said.time().typed();
    return parse(day) == null ? "" : time.matches("\\d\\d:\\d\\d") ? day + " " + time : day;
  }

  private @Nullable LocalDate published(String source) {
    if (desk.dossier() instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)) {
      for (Fact fact : Names.newest(dossier)) {
        FactDate date =
            fact.id().equals(new FactId(FactType.SOURCE, source))
                ? fact.date(SourceField.PUBLISHED)
                : null;
        if (date != null) {
          return parse(date.typed());
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate parse(String day) {
    FactDate date = day.matches("\\d{4}-\\d{2}-\\d{2}") ? FactDate.parse(day) : null;
    return date != null && date.typed().equals(day) ? LocalDate.parse(day) : null;
  }

  /// Returns the values of a fact, as they are typed.
  @Nullable Map<String, ?> fact(String id) {
    DossierFiles files = desk.read();
    if (!(desk.dossier(files)
        instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _))) {
      return null;
    }
    Fact newest = null;
    for (Fact fact : Names.newest(dossier)) {
      boolean isIt = fact.id().toString().equals(id) || fact.id().id().equals(id);
      newest = isIt ? fact : newest;
    }
    if (newest == null) {
      return null;
    }
    BareIds ids = new BareIds(dossier);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field key : newest.values().keySet()) {
      // The reasons of what is accepted are in the files alone.
      if (key != CommonField.ACCEPTED && key != CommonField.DRAFTED) {
        values.put(key.key(), ids.in(ValueTree.of(key, newest.all(key))));
      }
    }
    return JsonWriter.object(
        "type", newest.type().word(),
        "id", newest.id().id(),
        "bare", ids.of(newest.id()),
        "version", newest.version(),
        "changeable", undo.isChangeable(newest.id(), files),
        "typed", undo.typed(newest.id()),
        "drafter", Objects.requireNonNullElse(newest.drafter(), ""),
        "values", values,
        "place", place(newest, dossier.origins()));
  }
}
