package dev.runup.jsonld;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Source;
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

/// Nodes of JSON-LD and the names by which they refer to each other.
///
/// @param language the page's language
/// @param shown the facts that the page has anchors of
/// @param prefix what its anchors begin with
record Nodes(String language, Set<String> shown, String prefix) {

  /// Gives back a node, named by its fact's anchor where the page has one.
  Map<String, Object> node(String type, @Nullable FieldRef ref) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    if (ref != null) {
      id(ref.fact()).ifPresent(id -> node.put("@id", id));
    }
    return node;
  }

  /// Gives back the address of a fact's anchor on the page.
  Optional<String> id(String fact) {
    return shown.contains(fact) ? Optional.of("#" + prefix + fact) : Optional.empty();
  }

  /// Says whether the page prints the fact that a text is of.
  boolean shows(Leaf.@Nullable Prose text) {
    return text != null && text.ref() != null && shown.contains(text.ref().fact());
  }

  /// Says whether the page prints a source's name.
  boolean shows(Source source) {
    return anchor(source).isPresent();
  }

  /// Gives back the name of a source: its anchor, else a name that means something here alone.
  String source(Source source) {
    return anchor(source).orElse("_:source-" + source.number());
  }

  private Optional<String> anchor(Source source) {
    Leaf title = source.title() == null ? source.descriptor() : source.title();
    FieldRef ref = title == null ? null : title.ref();
    return ref == null ? Optional.empty() : id(ref.fact());
  }

  /// Gives back persons and organisations.
  List<Object> people(List<Statement.Speaker> speakers) {
    List<Object> people = new ArrayList<>();
    for (Statement.Speaker speaker : speakers) {
      boolean person = speaker.kind().equals("person");
      String type = speaker.kind().equals("state") ? "GovernmentOrganization" : "Organization";
      Map<String, Object> node = node(person ? "Person" : type, speaker.name().ref());
      node.put("name", speaker.name().text());
      put(node, "jobTitle", speaker.office() == null ? "" : speaker.office().text());
      people.add(node);
    }
    return people;
  }

  /// Adds a text and its language.
  void text(Map<String, Object> node, Leaf.Prose prose) {
    node.put("text", prose.text());
    node.put("inLanguage", prose.language().isEmpty() ? language : prose.language());
  }

  /// Gives back a date as ISO 8601; empty where it is not certain, as nothing here says so.
  static String sure(Leaf.@Nullable When when) {
    if (when == null || !(when.date() instanceof FactDate.Point point)) {
      return "";
    }
    boolean timed = when.time() != null && !when.time().about();
    String moment = timed && !sure(point).isEmpty() ? when.machine() : null;
    return moment == null ? sure(point) : moment;
  }

  /// Gives back an end of an interval likewise.
  static String sure(FactDate.Edge edge) {
    String date =
        edge instanceof FactDate.Point point && point.qualifier() == FactDate.Qualifier.SURE
            ? point.iso()
            : null;
    return date == null ? "" : date;
  }

  /// Adds what there is to say.
  static void put(Map<String, Object> node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }

  /// Adds a list that holds something.
  static void put(Map<String, Object> node, String key, List<?> values) {
    if (!values.isEmpty()) {
      node.put(key, values);
    }
  }
}
