package dev.runup.drafts;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.ClearedVersion;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.ActorField;
import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.PlaceField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.SourceField;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.prose.ArchivedText;
import dev.runup.reading.Suggestion;
import dev.runup.schema.KeyList;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page that a drafter needs, whether a person or a model: the rules, the keys, the ids that
/// are known, and an article with numbered paragraphs. [DraftAnswer] reads what comes back.
///
/// Of the dossier it has ids, names and aliases alone, and only of facts up to a marking.
public final class DraftSheet {

  /// The types of facts that others refer to by id.
  private static final List<FactType> NAMED =
      List.of(FactType.ACTOR, FactType.PLACE, FactType.ISSUE, FactType.PROPOSAL, FactType.EVENT);

  private DraftSheet() {}

  /// An article: the source, as a drafter names it, and its text.
  private record Article(String source, Input text) {}

  /// Returns the page as Markdown.
  ///
  /// @param article the id of a source with an archived text, or a text file
  /// @param upTo the label of the highest marking of what is shown, or null for the lowest
  /// @param day today, as ISO 8601
  public static Checked<String> of(
      DossierFiles files, String article, @Nullable String upTo, String day) {
    return DossierOnDisk.read(files)
        .then(dossier -> {
          MarkScheme marks = dossier.dossier().settings().marks();
          String label = upTo == null ? marks.lowest().label() : upTo;
          Mark mark = marks.find(label);
          if (mark == null) {
            return Checked.bad(
                Problem.of(
                    ProblemCode.UNKNOWN_MARK, String.valueOf(dossier.unknownMark(label)), null));
          }
          List<Fact> known = known(dossier, mark);
          return article(dossier, files, article, known, mark)
              .map(found -> page(found, known, day));
        });
  }

  /// Returns the newest versions of the facts up to a marking, without drafts.
  private static List<Fact> known(DossierOnDisk dossier, Mark mark) {
    Map<FactId, Fact> newest = new LinkedHashMap<>();
    if (dossier.clearance().withoutDrafts().clear(Edition.desk(mark))
        instanceof Checked.Good<Cleared>(Cleared cleared, var _)) {
      for (ClearedVersion version : cleared.shown()) {
        newest.put(version.fact().id(), version.fact());
      }
    }
    return newest.values().stream().filter(fact -> !fact.isWithdrawn()).toList();
  }

  private static Checked<Article> article(
      DossierOnDisk dossier, DossierFiles files, String typed, List<Fact> known, Mark mark) {
    List<String> sources =
        dossier.dossier().facts().stream()
            .filter(fact -> fact.type() == FactType.SOURCE)
            .map(fact -> fact.id().id())
            .toList();
    if (sources.contains(typed)) {
      Fact source =
          known.stream()
              .filter(fact -> fact.id().equals(new FactId(FactType.SOURCE, typed)))
              .findFirst()
              .orElse(null);
      if (source == null) {
        return Checked.bad(
            Problem.of(
                ProblemCode.NOTHING_CLEARED,
                "the source \"" + typed + "\" is marked above " + mark.label() + ", or is a draft",
                "If the drafter may read it, name its marking with --up-to."));
      }
      String path = source.text(SourceField.ARCHIVED);
      String text = path == null ? null : files.archived().text(path);
      return path == null || text == null
          ? Checked.bad(
              Problem.of(
                  ProblemCode.NO_FILE,
                  "the source \"" + typed + "\" has no archived text",
                  "Save its text in the dossier, and name the file under \"archived\" of the source."))
          : Checked.good(new Article(typed, new Input(path, text)));
    }
    Path file = path(typed);
    return file == null
        ? Checked.bad(
            Problem.of(
                ProblemCode.NO_FILE,
                "neither a source nor a file is named \"" + typed + "\"",
                Suggestion.orAll(typed, sources, "Sources")))
        : DossierFiles.text(file, "file").map(text -> new Article("SOURCE", text));
  }

  private static @Nullable Path path(String typed) {
    try {
      Path file = Path.of(typed);
      return Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException _) {
      return null;
    }
  }

  private static String page(Article article, List<Fact> known, String day) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("{source}", article.source());
    parts.put("{day}", day);
    parts.put("{ids}", ids(known));
    parts.put("{keys}", KeyList.text().strip());
    String page = Resources.required("draft.md");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      page = page.replace(part.getKey(), part.getValue());
    }
    // Last, because the article may hold such a placeholder.
    return page.replace("{article}", numbered(article.text()));
  }

  private static String ids(List<Fact> known) {
    List<String> lines = new ArrayList<>();
    NAMED.forEach(type ->
        known.stream()
            .filter(fact -> fact.type() == type)
            .forEach(fact -> {
              List<String> names = new ArrayList<>();
              names.add(String.valueOf(fact.text(fact.gist())));
              names.addAll(fact.texts(aliases(type)));
              lines.add(
                  "- `" + fact.id().id() + "` (" + type.word() + "): " + String.join("; ", names));
            }));
    return lines.isEmpty() ? "None." : String.join("\n", lines);
  }

  /// Returns the key of the other names of a fact.
  private static Field aliases(FactType type) {
    return switch (type) {
      case ACTOR -> ActorField.ALIASES;
      case PLACE -> PlaceField.ALIASES;
      case ISSUE -> IssueField.ALIASES;
      case PROPOSAL -> ProposalField.ALIASES;
      case EVENT -> EventField.ALIASES;
      default -> throw new IllegalArgumentException(type.word());
    };
  }

  private static String numbered(Input text) {
    List<String> paragraphs = new ArchivedText(text.name(), text.text()).paragraphs();
    List<String> numbered = new ArrayList<>();
    for (String paragraph : paragraphs) {
      // A carriage return ends a line of an old file, and a terminal would obey it.
      String lines = String.join("\n", paragraph.strip().lines().toList());
      numbered.add("¶" + (numbered.size() + 1) + " " + lines);
    }
    return numbered.stream().collect(Collectors.joining("\n\n"));
  }
}
