package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.fact.ActorField;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.format.SiteGenerator;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.node.JsonWriter;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page of a bundle: Markdown whose title is in the front matter, and what the front matter
/// says.
final class BundlePage {

  private final Document document;
  private final List<Block> body;

  BundlePage(Document document) {
    this.document = document;
    this.body = withoutEmptySections(withoutTitle(document));
  }

  /// Returns blocks without a heading that the next one follows at once, unless that one is below
  /// it. Such a heading divides a printed page, and would be an empty section on the web.
  private static List<Block> withoutEmptySections(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isEmpty =
          blocks.get(i) instanceof Block.Heading(int level, var _)
              && i + 1 < blocks.size()
              && blocks.get(i + 1) instanceof Block.Heading(int next, var _)
              && next <= level;
      if (!isEmpty) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  /// Returns the Markdown.
  ///
  /// @param figures where the figures lie
  String markdown(SiteGenerator bundle, BundleFiles figures) {
    boolean nested =
        hasTitle(body) || document.notes().stream().anyMatch(n -> hasTitle(n.blocks()));
    Masthead.Words words = document.masthead().words();
    Document page =
        new Document(
            document.masthead(),
            adapted(body, words, nested),
            document.notes().stream()
                .map(note -> new Note(adapted(note.blocks(), words, nested)))
                .toList());
    Anchors names = Anchors.none();
    return MarkdownWriter.writeUntitled(
        page,
        figures::figure,
        heading ->
            bundle == SiteGenerator.ELEVENTY
                ? "<a id=\""
                    + names.unused(Block.Heading.wordsOf(Inline.plain(heading.text())))
                    + "\"></a>"
                : "");
  }

  private static List<Block> withoutTitle(Document document) {
    List<Block> blocks = document.blocks();
    boolean isTitled =
        !blocks.isEmpty()
            && blocks.getFirst() instanceof Block.Heading(int level, var text)
            && level == 1
            && Inline.plain(text).strip().equals(document.masthead().title().strip());
    return isTitled ? blocks.subList(1, blocks.size()) : blocks;
  }

  private static boolean hasTitle(List<Block> blocks) {
    return Block.all(blocks)
        .anyMatch(block -> block instanceof Block.Heading(int level, var _) && level == 1);
  }

  /// Returns blocks with boxes as quotations, because generators print `[!NOTE]` as it is, and drop
  /// HTML. The name of the box stands in bold at its beginning.
  ///
  /// @param nested whether all headings go one level down
  private static List<Block> adapted(List<Block> blocks, Masthead.Words words, boolean nested) {
    return Block.replaced(
        blocks,
        block ->
            switch (block) {
              case Block.Heading(int level, var text) when nested ->
                  new Block.Heading(Math.min(6, level + 1), text);
              case Block.Alert alert -> quote(alert, words);
              default -> block;
            });
  }

  private static Block quote(Block.Alert alert, Masthead.Words words) {
    if (alert.runInName().isPresent()) {
      return new Block.Quote(alert.blocks());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(new Inline.Strong(List.of(new Inline.Text(words.name(alert)))))));
    blocks.addAll(alert.blocks());
    return new Block.Quote(blocks);
  }

  /// Returns what the front matter says, by key. An empty value is left out.
  Map<String, Object> frontMatter(IssueInLanguage issue) {
    Briefing briefing = issue.briefing();
    CorrectedSince since = issue.since();
    Masthead masthead = document.masthead();
    String title =
        Stream.of(masthead.title(), masthead.series().text(), masthead.day(), masthead.date())
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    // What a page in place of an issue says began on the day of taking back.
    String lastChange =
        since != null
            ? since.day().toString()
            : briefing == null ? masthead.asOf().toString().substring(0, 10) : masthead.date();
    Map<String, Object> keys =
        JsonWriter.object(
            "title",
            title,
            "description",
            document.firstMessage(),
            "summary",
            document.firstMessage(),
            "date",
            masthead.date(),
            "lastmod",
            lastChange,
            "lang",
            masthead.language(),
            "translationKey",
            issue.nameInAllLanguages(),
            "edition",
            issue.edition().name(),
            "issue",
            briefing == null ? null : briefing.issue().number(),
            "mark",
            masthead.label().text(),
            "status",
            masthead.status(),
            "tags",
            tags(briefing));
    keys.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    return keys;
  }

  /// Returns the full names of actors that a briefing names, by the names of their facts.
  private static Map<String, String> fullNames(@Nullable Briefing briefing) {
    Map<String, String> names = new LinkedHashMap<>();
    if (briefing != null) {
      Stream.concat(
              briefing.matrix().actors().stream().map(Briefing.Matrix.Actor::name),
              briefing.events().timeline().stream()
                  .flatMap(event -> event.people().who().stream())
                  .map(one -> one.who().name()))
          .forEach(name -> {
            FieldRef ref = name.ref();
            if (ref != null) {
              names.put(ref.ownerName(), name.text());
            }
          });
    }
    return names;
  }

  /// Returns the topics and then the actors that the page prints, in reading order. An actor goes
  /// by its full name, which is the same in all issues, or else as the page prints it.
  private List<String> tags(@Nullable Briefing briefing) {
    Map<String, String> topics = new LinkedHashMap<>();
    Map<String, String> actors = new LinkedHashMap<>();
    Block.spans(
        document.bodyAndNotes(),
        span -> {
          FieldRef ref = span.ref();
          if (ref != null && ref.owner().type().equals(FactType.ISSUE.word())) {
            if (ref.key().equals(IssueField.TITLE.key())) {
              topics.putIfAbsent(ref.ownerName(), span.text());
            }
          } else if (ref != null && ref.owner().type().equals(FactType.ACTOR.word())) {
            if (ref.key().equals(ActorField.NAME.key())) {
              actors.put(ref.ownerName(), span.text());
            } else if (ref.key().equals(ActorField.SHORT.key())
                || ref.key().equals(ActorField.IN_TEXT.key())) {
              actors.putIfAbsent(ref.ownerName(), span.text());
            }
          }
        });
    actors.replaceAll(fullNames(briefing)::getOrDefault);
    return Stream.of(topics.values(), actors.values())
        .flatMap(Collection::stream)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
