package dev.runup.jsonld;

import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.fact.FactDate;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes nodes of JSON-LD and the ids by which they refer to each other.
///
/// @param language the page's language
/// @param shown the ids of the facts that have an anchor on the page
/// @param prefix the start of all anchors of the page
record Nodes(String language, Set<String> shown, String prefix) {

  /// Returns a node without an id. It keeps the order of its entries, which `Map.of` doesn't.
  static Map<String, Object> node(String type) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    return node;
  }

  /// Returns a node with a name.
  Map<String, Object> named(String type, @Nullable FieldRef ref, String name) {
    Map<String, Object> node = node(type, ref);
    node.put("name", name);
    return node;
  }

  /// Returns a node. Its `@id` is the anchor of its fact, if the page has one.
  Map<String, Object> node(String type, @Nullable FieldRef ref) {
    Map<String, Object> node = node(type);
    if (ref != null) {
      anchorOf(ref.ownerName()).ifPresent(id -> node.put("@id", id));
    }
    return node;
  }

  /// Returns the address of a fact's anchor on the page, or nothing if it has none.
  Optional<String> anchorOf(String fact) {
    return shown.contains(fact) ? Optional.of("#" + prefix + fact) : Optional.empty();
  }

  /// Returns whether the page prints the fact of a text.
  boolean shows(Leaf.@Nullable Prose text) {
    return text != null && text.ref() != null && shown.contains(text.ref().ownerName());
  }

  /// Returns whether the page prints a source's name.
  boolean shows(Source source) {
    return anchorOf(source).isPresent();
  }

  /// Returns the id of a source. That is its anchor, or else an id that is valid only in this
  /// JSON-LD. Example: `_:source-3` for a source whose name is not printed.
  String idOf(Source source) {
    return anchorOf(source).orElse("_:source-" + source.number());
  }

  private Optional<String> anchorOf(Source source) {
    Leaf title = source.title() == null ? source.grade().descriptor() : source.title();
    FieldRef ref = title == null ? null : title.ref();
    return ref == null ? Optional.empty() : anchorOf(ref.ownerName());
  }

  /// Returns persons and organisations as nodes. A state becomes a `GovernmentOrganization`.
  List<Object> people(List<Statement.Speaker> speakers) {
    List<Object> people = new ArrayList<>();
    for (Statement.Speaker speaker : speakers) {
      boolean person = speaker.kind().equals("person");
      String type = speaker.kind().equals("state") ? "GovernmentOrganization" : "Organization";
      Leaf.Name name = speaker.name();
      Map<String, Object> node = named(person ? "Person" : type, name.ref(), name.text());
      List<String> titles = speaker.offices().stream().map(post -> post.title().text()).toList();
      if (titles.size() == 1) {
        node.put("jobTitle", titles.getFirst());
      } else {
        putIfPresent(node, "jobTitle", titles);
      }
      people.add(node);
    }
    return people;
  }

  /// Adds a text and its language.
  void putText(Map<String, Object> node, Leaf.Prose prose) {
    node.put("text", prose.text());
    node.put("inLanguage", prose.language().isEmpty() ? language : prose.language());
  }

  /// Returns a date as ISO 8601, with the time if that is exact. Empty for an uncertain date,
  /// because JSON-LD can't express the doubt.
  static String certainDate(Leaf.@Nullable When when) {
    if (when == null || !(when.date() instanceof FactDate.Point point)) {
      return "";
    }
    boolean timed = when.time() != null && !when.time().about();
    String moment = timed && !certainDate(point).isEmpty() ? when.machine() : null;
    return moment == null ? certainDate(point) : moment;
  }

  /// Returns an end of an interval as ISO 8601, or an empty text if it is uncertain.
  static String certainDate(FactDate.Edge edge) {
    String date =
        edge instanceof FactDate.Point point && point.qualifier() == FactDate.Qualifier.SURE
            ? point.iso()
            : null;
    return date == null ? "" : date;
  }

  /// Adds a value unless it is empty.
  static void putIfPresent(Map<String, Object> node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }

  /// Adds a list unless it is empty.
  static void putIfPresent(Map<String, Object> node, String key, List<?> values) {
    if (!values.isEmpty()) {
      node.put(key, values);
    }
  }
}
