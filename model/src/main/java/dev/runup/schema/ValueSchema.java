package dev.runup.schema;

import dev.runup.fact.Amount;
import dev.runup.fact.CommonField;
import dev.runup.fact.EditionField;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.Shape;
import dev.runup.fact.Shape.DraftField;
import dev.runup.fact.Shape.MarkField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.Shape.ReviewField;
import dev.runup.node.JsonWriter;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the JSON Schema of a key's values, with one alternative for each way to type them.
///
/// The alternatives and the example are inside `anyOf`. An editor that completes a key would
/// otherwise insert the example as its value, and an example isn't a fact.
final class ValueSchema {

  private final FieldSpec spec;
  private final List<Field> translatable;
  private final boolean byWhom;
  private final String complaint;

  private ValueSchema(Field field, List<Field> translatable) {
    this.spec = field.spec();
    this.translatable = translatable;
    this.byWhom = field == CommonField.TRANSLATIONS;
    this.complaint =
        "\""
            + field.key()
            + "\" takes "
            + KeyDescriptions.of(spec)
            + ", for example "
            + spec.example();
  }

  /// Returns the schema of the values of a key.
  ///
  /// @param translatable the keys that translations may hold
  static Map<String, Object> of(Field field, List<Field> translatable) {
    return new ValueSchema(field, translatable).property();
  }

  /// Returns the definitions that the schemas of values refer to.
  ///
  /// `boolean` matches a value such as `no`, which YAML readers take for false and Runup for text.
  /// It is defined by excluding all other types. Editors would otherwise offer "true" and "false"
  /// for it.
  static Map<String, Object> definitions() {
    List<String> others = List.of("string", "number", "array", "object", "null");
    return JsonWriter.object(
        "boolean",
        Map.of("not", Map.of("type", others)),
        "text",
        Map.of("anyOf", List.of(scalar("a text is expected here"), ref("boolean"))));
  }

  /// Returns a reference to a definition.
  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/definitions/" + definition);
  }

  private static Map<String, Object> scalar(String complaint) {
    return JsonWriter.object("type", List.of("string", "number"), "errorMessage", complaint);
  }

  private Map<String, Object> property() {
    List<Map<String, Object>> ways = new ArrayList<>(ways());
    if (spec.many()) {
      List<Map<String, Object>> single =
          spec.shape() instanceof Shape.Citation ? ways.subList(0, 1) : List.copyOf(ways);
      ways.add(JsonWriter.object("type", "array", "items", Map.of("anyOf", List.copyOf(single))));
    }
    // An example would add nothing to a list of all words. An editor would offer that of a
    // reference, though no dossier has its id.
    if (!ways.getFirst().containsKey("enum") && !refersToFacts()) {
      addExample(ways);
    }
    return JsonWriter.object("description", spec.description(), "anyOf", ways);
  }

  private boolean refersToFacts() {
    return switch (spec.shape()) {
      case Shape.Reference _,
          Shape.IssueOrAll _,
          Shape.DeskOr _,
          Shape.Participant _,
          Shape.Citation _,
          Shape.FactOrText _ ->
          true;
      default -> false;
    };
  }

  /// Adds the example to the first alternative of its form.
  private void addExample(List<Map<String, Object>> ways) {
    Object example = example(spec);
    String form = example instanceof List ? "array" : example instanceof Map ? "object" : "scalar";
    for (int i = 0; i < ways.size(); i++) {
      Object type = ways.get(i).getOrDefault("type", "scalar");
      String typed = type.equals("array") || type.equals("object") ? (String) type : "scalar";
      if (typed.equals(form)) {
        Map<String, Object> shown = new LinkedHashMap<>(ways.get(i));
        shown.put("examples", List.of(example));
        ways.set(i, shown);
        return;
      }
    }
  }

  /// Returns the example as a reader of YAML would read it.
  private static Object example(FieldSpec spec) {
    Node node = NodeReader.read(new Input("example.yaml", "- " + spec.example() + "\n")).root();
    Object example =
        node instanceof Node.Sequence(List<Node> items, var _)
            ? plain(items.getFirst())
            : spec.example();
    return switch (spec.shape()) {
      case Shape.WholeNumber _ -> Integer.valueOf(spec.example());
      case Shape.Flag _ -> true;
      default -> example;
    };
  }

  private static Object plain(Node node) {
    return switch (node) {
      case Node.Scalar(String text, var _) -> text;
      case Node.Sequence(List<Node> items, var _) ->
          items.stream().map(ValueSchema::plain).toList();
      case Node.Mapping(List<Node.Entry> entries, var _) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.key().text(), plain(entry.value())));
        yield map;
      }
    };
  }

  /// Returns the alternatives for one value, the usual one first.
  private List<Map<String, Object>> ways() {
    return switch (spec.shape()) {
      case Shape.Text _, Shape.FactOrText _ -> text();
      case Shape.Word(List<String> words) -> List.of(described(words));
      case Shape.WholeNumber(int low, int high) -> digits(low, high);
      case Shape.Flag _ -> List.of(JsonWriter.object("const", true), pattern("^true$"));
      case Shape.Date _ -> dates();
      case Shape.Time _ -> List.of(pattern(ValuePatterns.TIME));
      case Shape.Clock _ -> List.of(pattern(ValuePatterns.CLOCK));
      case Shape.DayOrMoment _ -> List.of(pattern(ValuePatterns.MOMENT));
      case Shape.Zone _ -> List.of(pattern(ValuePatterns.ZONE));
      // An older reader of YAML takes `NO` (Norway) and `no` (Norwegian) for false.
      case Shape.Country _ -> List.of(pattern(ValuePatterns.COUNTRY), ref("boolean"));
      case Shape.Language _ -> List.of(pattern(ValuePatterns.LANGUAGE), ref("boolean"));
      case Shape.MarkLabel _ -> marks();
      case Shape.Quantity _ ->
          List.of(pattern(ValuePatterns.AMOUNT), JsonWriter.object("type", "number", "minimum", 0));
      case Shape.Url _ -> List.of(pattern(ValuePatterns.URL));
      case Shape.Mailbox _ -> List.of(pattern(ValuePatterns.MAILBOX));
      case Shape.Id _ -> List.of(pattern(ValuePatterns.whole(ValuePatterns.ID)));
      case Shape.Reference(List<FactType> targets, var _) -> List.of(reference(targets));
      case Shape.IssueOrAll _ ->
          List.of(reference(List.of(FactType.ISSUE)), JsonWriter.object("const", "*"));
      case Shape.DeskOr(List<FactType> targets) ->
          List.of(reference(targets), JsonWriter.object("const", "desk"));
      case Shape.LikelihoodTerm _ -> List.of(likelihoods());
      case Shape.Participant _ -> participants();
      case Shape.Citation _ -> citations();
      case Shape.Acceptance _ -> List.of(acceptances());
      case Shape.Review _ -> List.of(Schema.object(List.of(ReviewField.values())));
      case Shape.Draft _ -> List.of(Schema.object(List.of(DraftField.values())));
      case Shape.Office _ -> List.of(Schema.object(List.of(OfficeField.values())));
      case Shape.Translations _ -> List.of(translations());
      case Shape.Changes _ -> List.of(JsonWriter.object("type", "object"));
      case Shape.Marks _ -> schemes();
      case Shape.FolderMarks _ -> List.of(Schema.byName(".", JsonWriter.object("anyOf", marks())));
      case Shape.Rules _ -> List.of(severities());
      case Shape.Editions _ ->
          List.of(
              Schema.byName(
                  ValuePatterns.whole(ValuePatterns.ID),
                  Schema.object(List.of(EditionField.values()))));
    };
  }

  private static Map<String, Object> described(List<String> words) {
    List<String> meanings = WordDescriptions.of(words);
    return meanings.isEmpty()
        ? JsonWriter.object("enum", words)
        : JsonWriter.object("enum", words, "enumDescriptions", meanings);
  }

  private List<Map<String, Object>> text() {
    return List.of(scalar(complaint), ref("boolean"));
  }

  private Map<String, Object> pattern(String pattern) {
    return JsonWriter.object("type", "string", "pattern", pattern, "errorMessage", complaint);
  }

  private Map<String, Object> reference(List<FactType> targets) {
    return pattern(ValuePatterns.whole(ValuePatterns.reference(targets)));
  }

  private List<Map<String, Object>> digits(int low, int high) {
    return List.of(
        JsonWriter.object(
            "type", "integer", "minimum", low, "maximum", high, "errorMessage", complaint),
        pattern("^[0-9]{1,6}$"));
  }

  /// Returns the alternatives for a date. YAML reads a year as a number, and a set in brackets as a
  /// list.
  private List<Map<String, Object>> dates() {
    Map<String, Object> year = JsonWriter.object("type", "integer", "minimum", 1, "maximum", 9999);
    return List.of(
        pattern(ValuePatterns.DATE),
        year,
        JsonWriter.object(
            "type",
            "array",
            "items",
            Map.of("anyOf", List.of(pattern(ValuePatterns.DATE_IN_SET), year))));
  }

  /// Returns the alternatives for a marking. Labels of TLP are offered first, but a dossier may
  /// define its own.
  private List<Map<String, Object>> marks() {
    List<String> labels = MarkScheme.TLP.marks().stream().map(Mark::label).toList();
    List<Map<String, Object>> ways = new ArrayList<>(List.of(described(labels)));
    ways.addAll(text());
    return ways;
  }

  /// Returns the schema of `rules`. An older reader of YAML takes `off` for false.
  private static Map<String, Object> severities() {
    List<String> words = Arrays.stream(RuleSeverity.values()).map(RuleSeverity::word).toList();
    Map<String, Object> codes = new LinkedHashMap<>();
    for (Rule rule : Rule.values()) {
      if (!rule.isFixed()) {
        codes.put(
            rule.code().word(),
            JsonWriter.object(
                "description",
                "\"runup explain " + rule.code().word() + "\" says what this rule looks for.",
                "anyOf",
                List.of(described(words), ref("boolean"))));
      }
    }
    return JsonWriter.object("type", "object", "properties", codes, "additionalProperties", false);
  }

  private static Map<String, Object> acceptances() {
    Map<String, Object> codes = new LinkedHashMap<>();
    for (Rule rule : Rule.values()) {
      // Of what can't be changed, only a family name that is an ordinary word can be accepted.
      if (!rule.isFixed() || rule == Rule.NAMED_ON_BACKGROUND) {
        codes.put(rule.code().word(), ref("text"));
      }
    }
    return JsonWriter.object("type", "object", "properties", codes, "additionalProperties", false);
  }

  private static List<Map<String, Object>> schemes() {
    Map<String, Object> mark = Schema.object(List.of(MarkField.values()));
    return List.of(
        JsonWriter.object("const", "tlp"),
        JsonWriter.object("type", "string", "pattern", "^[Tt][Ll][Pp]$"),
        JsonWriter.object("type", "array", "items", mark));
  }

  private static Map<String, Object> likelihoods() {
    return JsonWriter.object(
        "enum",
        Likelihood.SCALE.stream().map(Likelihood::word).toList(),
        "enumDescriptions",
        Likelihood.SCALE.stream().map(band -> band.low() + " to " + band.high() + " %").toList());
  }

  private List<Map<String, Object>> participants() {
    return List.of(
        reference(List.of(FactType.ACTOR)),
        JsonWriter.object("const", "+others"),
        Schema.object(List.of(ParticipantField.values())));
  }

  private List<Map<String, Object>> citations() {
    String source = ValuePatterns.whole(ValuePatterns.reference(List.of(FactType.SOURCE)));
    return List.of(pattern(source), Schema.byName(source, ref("text")));
  }

  private Map<String, Object> translations() {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (Field field : translatable) {
      texts.put(field.key(), translation(field));
    }
    if (byWhom) {
      texts.put("by", translator());
    }
    return Schema.byName(
        ValuePatterns.LANGUAGE,
        JsonWriter.object("type", "object", "properties", texts, "additionalProperties", false));
  }

  private static Map<String, Object> translator() {
    Map<String, Object> by = JsonWriter.object("description", "Who translated.");
    by.putAll(described(List.of("human", "machine")));
    return by;
  }

  private static Map<String, Object> translation(Field field) {
    Map<String, Object> byText =
        JsonWriter.object("type", "object", "additionalProperties", ref("text"));
    if (field == CommonField.PASSAGE) {
      return Map.of("anyOf", List.of(ref("text"), byText));
    }
    if (field.isTranslatedByOriginal()) {
      return byText;
    }
    return field.spec().many()
        ? Map.of(
            "anyOf", List.of(ref("text"), JsonWriter.object("type", "array", "items", ref("text"))))
        : ref("text");
  }

  /// The patterns of values that are typed as text. They allow slightly more than the reader.
  /// Example: 30 February matches, and only the reader knows that there is no such day.
  private static final class ValuePatterns {

    static final String ID = FactId.FORM.pattern();

    static final String COUNTRY = whole("[A-Z]{2}");
    static final String ZONE = whole("[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*");
    static final String LANGUAGE = whole("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
    static final String URL = whole("[Hh][Tt][Tt][Pp][Ss]?://\\S+");

    /// What may be an address for mail. The program knows more about it.
    static final String MAILBOX = whole("[^<>]*<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+");

    static final String CLOCK = whole("\\d\\d:\\d\\d");
    static final String TIME = whole(FactTime.CLOCK + "|" + String.join("|", FactTime.PARTS));
    static final String AMOUNT = whole(Amount.FORM.pattern());
    static final String MOMENT =
        whole(
            "\\d{4}-\\d\\d-\\d\\d(?:[ T]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?"
                + "(?:Z|[+-]\\d\\d:\\d\\d)?)?");

    private static final String POINT = "(?:" + FactDate.Point.FORM + ")";
    private static final String EDGE = "(?:" + POINT + "|\\.\\.)?";
    private static final String MEMBER = "(?:" + POINT + "?\\.\\." + POINT + "?|" + POINT + ")";

    /// A date. A set in quotes keeps its brackets.
    static final String DATE =
        whole(POINT + "|" + EDGE + "/" + EDGE + "|\\[ *" + MEMBER + "(?: *, *" + POINT + ")* *\\]");

    /// A member of a set without quotes, as YAML reads it.
    static final String DATE_IN_SET = whole(MEMBER);

    private ValuePatterns() {}

    /// Returns a pattern that matches only if the whole text has the form.
    static String whole(String form) {
      return "^(?:" + form + ")$";
    }

    /// Returns the pattern of a reference to facts of the types. It is an id, with or without its
    /// type before it. For a position it is the ids of actor and issue.
    static String reference(List<FactType> targets) {
      List<String> words = targets.stream().map(FactType::word).toList();
      String form = "(?:(?:" + String.join("|", words) + "):)?" + ID;
      return targets.contains(FactType.POSITION) ? form + "(?:/(?:" + ID + "|\\*))?" : form;
    }
  }
}
