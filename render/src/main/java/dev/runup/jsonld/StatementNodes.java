package dev.runup.jsonld;

import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import dev.runup.fact.CommonField;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the nodes of statements: a `Quotation` for literal words, a `Claim` for a summary. Each
/// reservation becomes a `Comment` under its key of the fact format, so that none is lost.
record StatementNodes(Nodes nodes, List<Source> sources) {

  /// Verbs that make no `Claim`. A speaker who denies or asks something doesn't assert it.
  private static final Set<String> NO_CLAIMS = Set.of("denied", "asked");

  /// Returns the nodes of those statements that the page prints.
  List<Object> nodesOf(List<Statement> statements) {
    List<Object> parts = new ArrayList<>();
    for (Statement statement : statements) {
      Leaf.Prose quote = statement.words().quote();
      Leaf.Prose says = statement.words().says();
      if (!nodes.shows(quote == null ? says : quote)) {
        continue;
      }
      if (quote != null) {
        parts.add(quotation(statement, quote));
      } else if (says != null && !NO_CLAIMS.contains(statement.verb())) {
        parts.add(claim(statement, says));
      }
    }
    return parts;
  }

  private Map<String, Object> quotation(Statement statement, Leaf.Prose quote) {
    Map<String, Object> node = nodes.node("Quotation", quote.ref());
    nodes.putText(node, quote);
    addCircumstances(node, "creator", statement);
    Nodes.putIfPresent(node, "isBasedOn", cited(statement.standing()));
    translation(node, "workTranslation", statement.translated());
    translation(node, "translationOfWork", statement.original());
    Nodes.putIfPresent(node, "comment", comments(statement, statement.words().says()));
    return node;
  }

  private Map<String, Object> claim(Statement statement, Leaf.Prose says) {
    Map<String, Object> node = nodes.node("Claim", says.ref());
    nodes.putText(node, says);
    addCircumstances(node, "author", statement);
    Nodes.putIfPresent(node, "appearance", cited(statement.standing()));
    Nodes.putIfPresent(node, "comment", comments(statement, null));
    return node;
  }

  /// Adds the speaker, the attribution, the date and the occasion. All of them may be missing.
  private void addCircumstances(Map<String, Object> node, String speakerKey, Statement statement) {
    Leaf.Prose attribution = statement.speech().attribution();
    Nodes.putIfPresent(node, speakerKey, nodes.people(statement.speech().who()));
    Nodes.putIfPresent(node, "creditText", attribution == null ? "" : attribution.text());
    Nodes.putIfPresent(node, "dateCreated", Nodes.certainDate(statement.occasion().when()));
    Leaf.Prose occasion = statement.occasion().event();
    if (occasion != null) {
      node.put("recordedAt", nodes.named("Event", occasion.ref(), occasion.text()));
    }
  }

  private void translation(Map<String, Object> node, String key, Leaf.@Nullable Prose other) {
    if (other != null) {
      Map<String, Object> words = Nodes.node("Quotation");
      nodes.putText(words, other);
      node.put(key, words);
    }
  }

  /// Returns references to the cited sources, each once.
  private List<Object> cited(Provenance standing) {
    Set<String> ids = new LinkedHashSet<>();
    for (Provenance.Cite cite : standing.cites()) {
      sources.stream()
          .filter(source -> source.number() == cite.number())
          .forEach(source -> ids.add(nodes.idOf(source)));
    }
    return ids.stream().<Object>map(id -> Map.of("@id", id)).toList();
  }

  /// @param says the summary of a quotation, or null
  private static List<Object> comments(Statement statement, Leaf.@Nullable Prose says) {
    Provenance standing = statement.standing();
    List<Object> comments = new ArrayList<>();
    if (!statement.verb().equals("said")) {
      comments.add(comment(StatementField.VERB.key(), statement.verb()));
    }
    add(comments, StatementField.SAYS, says);
    add(comments, StatementField.IF, statement.condition());
    standing.hedges().forEach(word -> comments.add(comment(CommonField.HEDGE.key(), word)));
    standing.inferred().forEach(word -> comments.add(comment(CommonField.INFERRED.key(), word)));
    add(comments, CommonField.CAVEAT, standing.caveat());
    if (standing.drafter() != null) {
      comments.add(comment(CommonField.DRAFTED.key(), standing.drafter()));
    }
    for (Provenance.Against against : standing.against()) {
      comments.add(comment(against.word(), against.text().text()));
    }
    for (Statement.Opposing one : statement.opposedBy()) {
      Leaf.Prose attribution = one.by().attribution();
      List<String> who = one.by().who().stream().map(speaker -> speaker.name().text()).toList();
      comments.add(
          comment(one.word(), attribution == null ? String.join(", ", who) : attribution.text()));
    }
    return comments;
  }

  private static void add(List<Object> comments, Field field, Leaf.@Nullable Prose prose) {
    if (prose != null) {
      comments.add(comment(field.key(), prose.text()));
    }
  }

  private static Map<String, Object> comment(String name, String text) {
    Map<String, Object> comment = Nodes.node("Comment");
    comment.put("name", name);
    comment.put("text", text);
    return comment;
  }
}
