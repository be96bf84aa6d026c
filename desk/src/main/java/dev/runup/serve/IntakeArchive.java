package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.SourceField;
import dev.runup.node.InsertedKeys;
import dev.runup.node.JsonWriter;
import dev.runup.node.NamedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.publish.EditedFolder;
import dev.runup.reading.Origins;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.text.Sha256;
import dev.runup.typing.ArticleText;
import dev.runup.typing.ArticleText.Choice;
import dev.runup.typing.ArticleText.Division;
import dev.runup.typing.ArticleText.Paragraph;
import dev.runup.typing.EarlierVersion;
import dev.runup.typing.Names;
import dev.runup.typing.TypedEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps the desk's copies of articles: the text as `archive/SOURCE.txt`, the file as it came
/// beside it, and the checksums of both in the form of `sha256sum`.
record IntakeArchive(IntakeDesk desk) {

  private static final String FOLDER = "archive/";

  /// The endings under which the file as it came is kept. Any other becomes `txt`.
  private static final List<String> ENDINGS = List.of("html", "htm", "md", "pdf", "txt");

  /// A line of the checksums. Group 2 is a file, and group 3 the source.
  private static final Pattern SUM =
      Pattern.compile("([0-9a-f]{64}) {2}(([a-z0-9-]+)(?:\\.original)?\\.[a-z]+)");

  /// An article as the page sent it.
  ///
  /// @param name the name of its file, or empty if it was pasted
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Sent(String name, byte[] bytes, Choice choice) {

    /// Returns null if it isn't in this form.
    static @Nullable Sent of(Map<?, ?> sent) {
      String pasted = sent.get("text") instanceof String text ? text : null;
      try {
        byte[] bytes =
            pasted != null
                ? pasted.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(IntakeRequest.text(sent.get("bytes")));
        return new Sent(
            pasted != null ? "" : IntakeRequest.text(sent.get("name")),
            bytes,
            Choice.of(
                IntakeRequest.text(sent.get("charset")),
                division(IntakeRequest.text(sent.get("division")))));
      } catch (IllegalArgumentException _) {
        return null; // no Base64
      }
    }

    private static @Nullable Division division(String name) {
      return switch (name) {
        case "lines" -> Division.LINE_ENDS;
        case "blanks" -> Division.BLANK_LINES;
        default -> null;
      };
    }

    String ending() {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return ENDINGS.contains(ending) ? ending : "txt";
    }
  }

  /// Returns how an article is read, for the user to look at before anything is kept.
  Map<String, Object> read(Sent sent) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Checked<ArticleText> read = ArticleText.read(sent.name(), sent.bytes(), sent.choice());
    tree.put("problems", read.problems().stream().map(IntakeArchive::told).toList());
    List<Object> paragraphs = new ArrayList<>();
    List<Object> notices = new ArrayList<>();
    if (read instanceof Checked.Good<ArticleText>(ArticleText article, var _)) {
      EarlierVersion earlier = earlier(article);
      for (int i = 0; i < article.paragraphs().size(); i++) {
        Paragraph one = article.paragraphs().get(i);
        boolean isChanged = earlier != null && earlier.changed().contains(i);
        paragraphs.add(
            JsonWriter.object(
                "text", one.text(),
                "heading", one.isHeading(),
                "kept", one.isKept(),
                "changed", isChanged));
      }
      article
          .notices()
          .forEach(one -> notices.add(JsonWriter.object("text", one.text(), "asks", one.asks())));
      if (earlier != null) {
        notices.add(JsonWriter.object("text", told(earlier), "asks", true));
      }
    }
    tree.put("paragraphs", paragraphs);
    tree.put("notices", notices);
    return tree;
  }

  private static String told(Problem problem) {
    return problem.message() + (problem.hint() == null ? "" : ". " + problem.hint());
  }

  /// Returns the archived text that an article resembles, or null.
  private @Nullable EarlierVersion earlier(ArticleText article) {
    DossierFiles files = desk.read();
    return desk.dossier(files) instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)
        ? EarlierVersion.of(dossier, files.archived()::text, article)
        : null;
  }

  private static String told(EarlierVersion earlier) {
    String source = earlier.source().id();
    if (earlier.isSame()) {
      return "You have this article already, as the source " + source;
    }
    StringBuilder told = new StringBuilder("Another version of the source " + source);
    if (!earlier.changed().isEmpty()) {
      told.append(". New or changed here: the marked paragraphs");
    }
    if (!earlier.gone().isEmpty()) {
      told.append(". Changed or gone there: ")
          .append(String.join(", ", earlier.gone().stream().map(one -> "¶" + one).toList()));
    }
    if (!earlier.facts().isEmpty()) {
      told.append(". Facts cite these: ")
          .append(
              String.join(
                  ", ", earlier.facts().stream().map(one -> one.fact().id().id()).toList()));
    }
    return told.append(". The old text stays, and this one becomes a source of its own").toString();
  }

  /// Keeps an article, and types its source: a new entry, or the key `archived` of the entry that
  /// is there.
  ///
  /// @param kept whether each paragraph is kept, in order
  /// @param source the values of a new source, or only the id of one that is there
  Outcome keep(IntakeRequest request, Sent sent, List<Boolean> kept, TypedEntry source) {
    if (!(ArticleText.read(sent.name(), sent.bytes(), sent.choice())
        instanceof Checked.Good<ArticleText>(ArticleText article, var _))) {
      return new Outcome.Refused("this article can't be read");
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      if (i < kept.size() && kept.get(i)) {
        paragraphs.add(article.paragraphs().get(i).withKept(true));
      }
    }
    if (paragraphs.isEmpty()) {
      return new Outcome.Refused("no paragraph is kept");
    }
    String id = source.id();
    String name = FOLDER + id + ".txt";
    byte[] text =
        new ArticleText(paragraphs, List.of()).archiveText().getBytes(StandardCharsets.UTF_8);
    String original = FOLDER + id + ".original." + sent.ending();
    // The checksums come first, so that it can be told what a process left that died.
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        sums(id), (sum(text, name) + sum(sent.bytes(), original)).getBytes(StandardCharsets.UTF_8));
    files.put(name, text);
    files.put(original, sent.bytes());
    return desk.locked(edited -> {
      clearLeft(edited, id);
      for (String file : List.of(name, original, sums(id))) {
        if (edited.has(file)) {
          return new Outcome.Refused(
              file + " is there already. Facts may rest on it; choose another id for the source");
        }
      }
      Map<String, String> added = new LinkedHashMap<>();
      Outcome typed = null;
      try {
        files.forEach((file, bytes) -> {
          added.put(file, Sha256.hex(bytes));
          edited.add(file, bytes);
        });
        typed = type(edited, request, source, name, added);
        return typed;
      } finally {
        if (!(typed instanceof Outcome.Done)) {
          added.forEach(edited::deleteIfUnchanged);
        }
      }
    });
  }

  private Outcome type(
      EditedFolder edited,
      IntakeRequest request,
      TypedEntry source,
      String archive,
      Map<String, String> added) {
    return source.values().size() > 1
        ? desk.saveLocked(edited, request.with(withArchive(source, archive)), added)
        : pointTo(edited, source.id(), archive);
  }

  /// Deletes what a process left that died after it had kept an article and before it had typed the
  /// source: files as the checksums have them, to which no source points.
  private void clearLeft(EditedFolder edited, String id) {
    String lines = edited.text(sums(id));
    if (lines == null || mayBeNamed(FOLDER + id + ".txt")) {
      return;
    }
    for (String line : lines.lines().toList()) {
      Matcher parts = SUM.matcher(line);
      boolean isGone =
          parts.matches()
              && parts.group(3).equals(id)
              && edited.deleteIfUnchanged(FOLDER + parts.group(2), parts.group(1));
      if (!isGone) {
        return;
      }
    }
    edited.deleteIfUnchanged(sums(id), Sha256.hex(lines));
  }

  /// Returns whether a source may name a file as its archived text. True also if the dossier can't
  /// be read, because then nobody knows.
  ///
  /// @param archive the path of the file in the dossier
  private boolean mayBeNamed(String archive) {
    if (!(desk.dossier() instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _))) {
      return true;
    }
    List<Fact> all = new ArrayList<>(dossier.dossier().facts());
    all.addAll(Names.newest(dossier));
    return all.stream()
        .map(fact -> fact.text(SourceField.ARCHIVED))
        .anyMatch(path -> path != null && NamedFiles.normalForm(path).equals(archive));
  }

  private static String sums(String id) {
    return FOLDER + id + ".sha256";
  }

  /// Returns a line of the form of `sha256sum`.
  private static String sum(byte[] bytes, String file) {
    return Sha256.hex(bytes) + "  " + file.substring(FOLDER.length()) + "\n";
  }

  private static TypedEntry withArchive(TypedEntry source, String archive) {
    Map<String, Object> values = new LinkedHashMap<>(source.values());
    values.put(SourceField.ARCHIVED.key(), archive);
    return new TypedEntry(FactType.SOURCE, values);
  }

  /// Types the key `archived` into the entry of a source.
  private Outcome pointTo(EditedFolder edited, String id, String archive) {
    if (desk.dossier() instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)) {
      for (Fact fact : Names.newest(dossier)) {
        Place place =
            fact.type() == FactType.SOURCE && fact.id().id().equals(id)
                ? dossier.origins().of(Origins.whole(fact.id().owner(), 0))
                : null;
        if (place != null && !fact.has(SourceField.ARCHIVED)) {
          Input input = place.input();
          String text =
              InsertedKeys.into(input, SourceField.ARCHIVED.key(), Map.of(place, archive));
          boolean isSound =
              desk.dossier(desk.read().with(new Input(input.name(), text)))
                  instanceof Checked.Good<DossierOnDisk>;
          if (isSound) {
            edited.change(input.name(), input.text(), text);
            return new Outcome.Done(SavedEntries.Saved.in(input.name()), edited.theirs());
          }
        }
      }
    }
    return new Outcome.Refused(
        "the key \"archived\" of the source \""
            + id
            + "\" can't be typed here. Type it yourself: archived: "
            + archive);
  }
}
