package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Value;
import dev.runup.node.JsonWriter;
import dev.runup.reading.TypedAmount;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.serve.IntakeDesk.RefusedException;
import dev.runup.typing.BareIds;
import dev.runup.typing.SimilarFacts.Similar;
import dev.runup.typing.Trial;
import dev.runup.typing.TypedEntry;
import dev.runup.writing.ValueTree;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Answers the page on which facts are typed, in JSON.
final class IntakeRoutes {

  private final IntakeDesk desk;
  private final IntakeArchive archive;
  private final IntakeDrafts drafts;
  private final IntakeUndo undo;
  private final IntakeViews views;

  /// What somebody typed last, with what came of it.
  ///
  /// @param number its number, because another page may have tried something since
  private record Tried(int number, IntakeRequest request, Trial trial) {}

  private final AtomicInteger trials = new AtomicInteger();

  private volatile @Nullable Tried tried;

  IntakeRoutes(IntakeDesk desk, Clock clock) {
    this.desk = desk;
    this.archive = new IntakeArchive(desk);
    this.drafts = new IntakeDrafts(desk);
    this.undo = new IntakeUndo(desk);
    this.views = new IntakeViews(desk, undo, clock);
  }

  /// Returns what the page asks for, or null if there is no such thing.
  ///
  /// @param what the last part of the address
  /// @param query the values of the query by name
  @Nullable Map<String, ?> get(String what, Map<String, String> query) {
    return switch (what) {
      case "types" -> Map.of("types", FormJson.types());
      case "state" -> views.state();
      case "text" -> views.text(query.getOrDefault("source", ""), query.getOrDefault("day", ""));
      case "date" -> views.date(query);
      case "amount" -> amount(query.getOrDefault("said", ""));
      case "fact" -> views.fact(query.getOrDefault("id", ""));
      default -> null;
    };
  }

  private static Map<String, ?> amount(String said) {
    String meant = TypedAmount.meant(said);
    return Map.of("value", meant == null ? "" : meant);
  }

  /// Does what the page asks for. Null if it isn't understood.
  ///
  /// @throws RefusedException if it can't be done at all, for a reason in words
  @Nullable Map<String, ?> post(String what, Map<?, ?> sent) {
    IntakeRequest request = IntakeRequest.of(sent);
    if (List.of("try", "save", "edit", "archive").contains(what)
        && request != null
        && request.entries().isEmpty()) {
      throw new RefusedException("nothing was typed");
    }
    boolean proposes = Boolean.TRUE.equals(sent.get("proposes"));
    return switch (what) {
      case "undo" -> outcome(undo.undo(sent.get("number") instanceof Integer number ? number : 0));
      case "try" -> request == null ? null : attempt(request, proposes);
      case "printed" -> printed(sent.get("trial"));
      case "edit" -> request == null ? null : outcome(undo.change(request));
      case "article" -> article(sent);
      case "archive" -> request == null ? null : archive(request, sent);
      case "accept", "refuse", "change" -> request == null ? null : decide(what, request, sent);
      case "save" ->
          request == null
              ? null
              : outcome(proposes ? desk.saveWithProposedId(request) : desk.save(request));
      default -> null;
    };
  }

  // --- what is typed ---

  private Map<String, ?> attempt(IntakeRequest sent, boolean proposes) {
    DossierFiles files = desk.read();
    IntakeRequest request = proposes ? desk.withProposedId(sent, files) : sent;
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", request.entries().getLast().id());
    Trial trial;
    try {
      trial = desk.attempt(request, files);
    } catch (RefusedException refused) {
      tree.put("refused", refused.why());
      return tree;
    }
    int number = trials.incrementAndGet();
    tried = new Tried(number, request, trial);
    tree.put("trial", number);
    tree.put("file", trial.file().name());
    tree.put("yaml", String.join("", trial.added()).strip());
    tree.put("sound", trial.isSound());
    tree.put("problems", problems(trial));
    TypedEntry last = request.entries().getLast();
    FactType type = last.type();
    DossierOnDisk dossier = trial.dossier();
    if (type != null && dossier != null) {
      BareIds ids = new BareIds(dossier);
      tree.put(
          "similar",
          trial.similar(type, last.id()).stream()
              .map(one -> similar(one, request.source(), ids))
              .toList());
    }
    return tree;
  }

  /// Returns how the briefing prints the last entry of a trial, if it is the newest one. The page
  /// asks for it after each trial, because composing a large briefing takes longer than its rules.
  private Map<String, ?> printed(@Nullable Object trial) {
    Tried current = tried;
    Tried last =
        current != null && trial instanceof Integer number && number == current.number
            ? current
            : null;
    FactType type = last == null ? null : last.request.entries().getLast().type();
    DossierOnDisk dossier = last == null ? null : last.trial.dossier();
    if (last == null || type == null || dossier == null) {
      return Map.of("printed", List.of());
    }
    return Map.of(
        "printed",
        last.trial.printed(
            type,
            last.request.entries().getLast().id(),
            IntakeDesk.issue(dossier, last.request.day()),
            desk.pipeline()));
  }

  private static List<Object> problems(Trial trial) {
    List<Object> problems = new ArrayList<>();
    for (Trial.KeyProblem one : trial.problems()) {
      problems.add(
          JsonWriter.object(
              "entry", one.entry(),
              "key", one.key(),
              "severity", one.problem().severity().name().toLowerCase(Locale.ROOT),
              "message", one.problem().message(),
              "hint", one.problem().hint() == null ? "" : one.problem().hint(),
              "code", one.problem().code().word()));
    }
    return problems;
  }

  private static Map<String, Object> similar(Similar one, String source, BareIds ids) {
    List<Object> citations = new ArrayList<>();
    one.fact()
        .citations()
        .forEach(citation ->
            citations.add(
                JsonWriter.object(
                    "source",
                    citation.source().id(),
                    "passage",
                    citation.passage() == null ? "" : citation.passage())));
    Map<String, Object> differs = new LinkedHashMap<>();
    one.differs()
        .forEach(key -> differs.put(key.key(), ids.in(ValueTree.of(key, one.fact().all(key)))));
    return JsonWriter.object(
        "type", one.fact().type().word(),
        "id", one.fact().id().id(),
        "bare", ids.of(one.fact().id()),
        "description", one.description(),
        "credibility",
            String.join(
                "",
                one.fact().all(CommonField.CREDIBILITY).stream().map(Value::shortText).toList()),
        "name", String.join(" ", one.fact().texts(one.fact().gist())),
        "sources", citations,
        "here",
            one.fact().citations().stream()
                .anyMatch(citation -> citation.source().id().equals(source)),
        "same", one.isSame(),
        "differs", differs);
  }

  private @Nullable Map<String, ?> decide(String what, IntakeRequest request, Map<?, ?> sent) {
    FactType type = IntakeRequest.type(IntakeRequest.text(sent.get("type")));
    String by = IntakeRequest.text(sent.get("by"));
    if (type == null || !(sent.get("version") instanceof Integer version)) {
      return null;
    }
    boolean isSound =
        (what.equals("refuse") || !by.isEmpty())
            && (!what.equals("change") || request.entries().size() == 1);
    if (!isSound) {
      return null;
    }
    FactId fact = new FactId(type, IntakeRequest.text(sent.get("id")));
    IntakeDrafts.Decision on = new IntakeDrafts.Decision(fact, version, by);
    Outcome outcome =
        switch (what) {
          case "accept" -> drafts.accept(on, request);
          case "refuse" -> drafts.refuse(on);
          default -> drafts.change(on, request);
        };
    Map<String, Object> told = new LinkedHashMap<>(outcome(outcome));
    told.put("count", drafts.count());
    return told;
  }

  private @Nullable Map<String, ?> article(Map<?, ?> sent) {
    IntakeArchive.Sent article = IntakeArchive.Sent.of(sent);
    return article == null ? null : archive.read(article);
  }

  private @Nullable Map<String, ?> archive(IntakeRequest request, Map<?, ?> sent) {
    IntakeArchive.Sent article = IntakeArchive.Sent.of(sent);
    if (article == null || !(sent.get("kept") instanceof List<?> ticks)) {
      return null;
    }
    boolean isSound =
        request.entries().size() == 1
            && request.entries().getFirst().type() == FactType.SOURCE
            && IntakeRequest.isId(request.entries().getFirst().id());
    if (!isSound) {
      return null;
    }
    List<Boolean> kept = new ArrayList<>();
    ticks.forEach(one -> kept.add(Boolean.TRUE.equals(one)));
    return outcome(archive.keep(request, article, kept, request.entries().getFirst()));
  }

  private static Map<String, Object> typed(TypedEntry entry) {
    FactType type = entry.type();
    return JsonWriter.object(
        "type", type == null ? "update" : type.word(), "values", entry.values());
  }

  private static Map<String, ?> outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(String why) -> Map.of("refused", why);
      case Outcome.Wrong(Trial trial) ->
          JsonWriter.object("refused", "", "problems", problems(trial));
      case Outcome.Done(SavedEntries.Saved saved, List<String> theirs) ->
          JsonWriter.object(
              "file", saved.file(),
              "seen", saved.seen(),
              "number", saved.number(),
              "changed", saved.wasChanged(),
              "theirs", theirs,
              "entries", saved.entries().stream().map(IntakeDesk::named).toList(),
              "values", saved.entries().stream().map(IntakeRoutes::typed).toList());
    };
  }
}
