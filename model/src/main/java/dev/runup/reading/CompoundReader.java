package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.Rule;
import dev.runup.fact.Shape.DraftField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.Shape.ReviewField;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads values with several parts: participants with roles, offices, and sources with passages.
///
/// @param values the reader of the parts
record CompoundReader(ValueReader values, Ids ids, Problems problems) {

  /// The most sources that a hint repeats.
  private static final int MAX_IN_HINT = 8;

  /// A passage that needs no quotation marks in YAML, also between brackets.
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}¶§][\\p{L}\\p{Nd}¶§ .–-]*");

  /// The form of a review, for hints.
  static final String REVIEW = CommonField.REVIEWED.spec().example();

  /// The form of the mark of a draft, for hints.
  static final String DRAFT = CommonField.DRAFTED.spec().example();

  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

  /// Reads a participant without a role. The text `+others` means that the list is incomplete.
  @Nullable Value participant(Node.Scalar scalar) {
    if (scalar.text().strip().equals("+others")) {
      return new Value.Others();
    }
    FactId actor = ids.resolve(scalar, List.of(FactType.ACTOR));
    return actor == null ? null : new Value.Participant(actor, null, null, null, null);
  }

  /// Reads a participant with a role or an attendance.
  ///
  /// Example: `{actor: carney, role: host}`.
  @Nullable Value participant(Node.Mapping mapping) {
    KeyCheck.Meant meant =
        KeyCheck.check(mapping, List.of(ParticipantField.values()), "a participant", problems);
    FactId actor = null;
    String role = null;
    String attendance = null;
    FactDate from = null;
    FactId standsFor = null;
    for (ParticipantField field : ParticipantField.values()) {
      for (Value value : values.read(field, RawRecord.entry(mapping, field))) {
        switch (value) {
          case Value.Reference(FactId id) when field == ParticipantField.ACTOR -> actor = id;
          case Value.Reference(FactId id) -> standsFor = id;
          case Value.Date(FactDate date) -> from = date;
          case Value.Word(String word) -> attendance = word;
          default -> {
            attendance = TypedAttendance.of(value.shortText());
            role = attendance == null ? value.shortText() : null;
          }
        }
      }
    }
    if (RawRecord.entry(mapping, ParticipantField.ACTOR) == null
        && !meant.mayBe(ParticipantField.ACTOR)) {
      problems.report(
          ProblemCode.MISSING_KEY,
          mapping.place(),
          "no actor is named",
          "Write {actor: carney, role: host}.");
    }
    Node.Entry typedRole = RawRecord.entry(mapping, ParticipantField.ROLE);
    if (actor != null && role == null && attendance != null && typedRole != null) {
      problems.report(
          ProblemCode.READ_AS,
          typedRole.value().place(),
          "the role of \"" + actor.id() + "\" is read as attendance: " + attendance,
          "Write {actor: " + actor.id() + ", attendance: " + attendance + "}.");
    }
    return actor == null ? null : new Value.Participant(actor, role, attendance, from, standsFor);
  }

  /// Reads an office. Returns null if it has no name, which is reported.
  ///
  /// Example: `{office: President, of: ukraine, from: 2019}`.
  @Nullable Value office(Node.Mapping mapping) {
    KeyCheck.Meant meant =
        KeyCheck.check(mapping, List.of(OfficeField.values()), "an office", problems);
    String name = null;
    String inText = null;
    List<FactId> of = new ArrayList<>();
    FactDate from = null;
    FactDate until = null;
    boolean former = false;
    for (OfficeField field : OfficeField.values()) {
      for (Value value : values.read(field, RawRecord.entry(mapping, field))) {
        switch (value) {
          case Value.Text(String text) when field == OfficeField.OFFICE -> name = text;
          case Value.Text(String text) -> inText = text;
          case Value.Reference(FactId fact) -> of.add(fact);
          case Value.Date(FactDate date) when field == OfficeField.FROM -> from = date;
          case Value.Date(FactDate date) -> until = date;
          default -> former = true;
        }
      }
    }
    if (RawRecord.entry(mapping, OfficeField.OFFICE) == null && !meant.mayBe(OfficeField.OFFICE)) {
      problems.report(
          ProblemCode.MISSING_KEY,
          mapping.place(),
          "the office is not named",
          "Write {office: President, of: ukraine}.");
    }
    return name == null ? null : new Value.Office(name, inText, of, from, until, former);
  }

  /// Reads a review. Returns null if its name or its time is missing or wrong, which is reported.
  ///
  /// Example: `{by: A. Berg, at: 2025-12-29}`.
  @Nullable Value review(Node.Mapping mapping) {
    NameAndTime read =
        nameAndTime(mapping, List.of(ReviewField.values()), "a review", "Write " + REVIEW + ".");
    return read == null ? null : new Value.Review(read.by(), read.at());
  }

  /// Reads the mark of a draft in the same way.
  ///
  /// Example: `{by: reader-1, at: 2025-12-28}`.
  @Nullable Value draft(Node.Mapping mapping) {
    NameAndTime read =
        nameAndTime(mapping, List.of(DraftField.values()), "a draft", "Write " + DRAFT + ".");
    return read == null ? null : new Value.Draft(read.by(), read.at());
  }

  private record NameAndTime(String by, Moment at) {}

  /// @param what the value in messages, with its article
  private @Nullable NameAndTime nameAndTime(
      Node.Mapping mapping, List<Field> fields, String what, String hint) {
    KeyCheck.Meant meant = KeyCheck.check(mapping, fields, what, problems);
    String by = null;
    Moment at = null;
    for (Field field : fields) {
      Node.Entry entry = RawRecord.entry(mapping, field);
      if (entry == null && !meant.mayBe(field)) {
        problems.report(
            ProblemCode.MISSING_KEY,
            mapping.place(),
            what + " needs \"" + field.key() + "\"",
            hint);
      }
      for (Value value : values.read(field, entry)) {
        switch (value) {
          case Value.DayOrMoment(Moment moment) -> at = moment;
          default -> by = value.shortText();
        }
      }
    }
    return by == null || at == null ? null : new NameAndTime(by, at);
  }

  @Nullable Value citation(Node.Scalar scalar, @Nullable String passage) {
    FactId source = ids.resolve(scalar, List.of(FactType.SOURCE));
    return source == null ? null : new Value.Citation(source, passage);
  }

  /// Reads sources with their passages. A source without one is reported, since it belongs in a
  /// list.
  ///
  /// Example: `{article: ¶8, readout: p. 2}`. Not `{article: ¶8, readout: }`, but `[{article: ¶8},
  /// readout]`.
  List<Value> citations(Node.Mapping mapping) {
    List<Value> values = new ArrayList<>();
    boolean isReported = false;
    for (Node.Entry entry : mapping.entries()) {
      if (hasNoPassage(entry)) {
        if (!reportedAsEmpty(entry, mapping) && !isReported) {
          problems.report(
              ProblemCode.NO_VALUE,
              entry.value().place(),
              "there is no passage after \"" + entry.key().text() + "\"",
              asList(mapping));
        }
        isReported = true;
        addIfKnown(citation(entry.key(), null), values);
      } else if (isNull(entry) && reportedAsEmpty(entry, mapping)) {
        addIfKnown(citation(entry.key(), null), values);
      } else if (entry.value() instanceof Node.Scalar passage) {
        addIfKnown(citation(entry.key(), TextForms.oneLine(passage.text().strip())), values);
      } else {
        problems.report(
            ProblemCode.WRONG_VALUE,
            entry.value().place(),
            "a passage is a text",
            "Write source: {article: ¶8}.");
      }
    }
    return values;
  }

  private static void addIfKnown(@Nullable Value value, List<Value> values) {
    if (value != null) {
      values.add(value);
    }
  }

  /// Returns whether the file's reader has reported an empty value here. Its hint is then replaced,
  /// because without the key the source would be lost.
  private boolean reportedAsEmpty(Node.Entry entry, Node.Mapping mapping) {
    return problems.withHint(ProblemCode.EMPTY_VALUE, entry, asList(mapping));
  }

  private static boolean hasNoPassage(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar(String text, var _) && text.isBlank();
  }

  /// Returns whether the passage is a word that means nothing in YAML, unless it was in quotes.
  private static boolean isNull(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar(String text, var _) && NULLS.contains(text);
  }

  /// Returns the hint with the form for sources of which some have a passage.
  private static String asList(Node.Mapping mapping) {
    List<String> members = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      String source = entry.key().text();
      members.add(
          !hasNoPassage(entry)
                  && !isNull(entry)
                  && entry.value() instanceof Node.Scalar(String passage, var _)
              ? "{" + source + ": " + quotedIfNeeded(passage.strip()) + "}"
              : source);
    }
    boolean one = members.size() == 1;
    return "A source without a passage is its id alone. Write "
        + (one ? "" : "[")
        + String.join(", ", members.subList(0, Math.min(members.size(), MAX_IN_HINT)))
        + (members.size() > MAX_IN_HINT ? ", …" : "")
        + (one ? "" : "]")
        + ".";
  }

  private static String quotedIfNeeded(String passage) {
    return PLAIN.matcher(passage).matches() ? passage : "\"" + passage.replace("\"", "\\\"") + "\"";
  }

  /// Reads the rules whose warnings are accepted. The reason of each is for those who read the
  /// file, and is not kept.
  ///
  /// Example: `{stale: Asked again today.}`.
  List<Value> acceptances(Node.Mapping mapping) {
    List<Value> values = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      String code = entry.key().text().strip();
      if (Rule.of(code) == null) {
        List<String> codes = Arrays.stream(Rule.values()).map(rule -> rule.code().word()).toList();
        problems.report(
            ProblemCode.UNKNOWN_RULE,
            entry.key().place(),
            "there is no rule \"" + code + "\"",
            Suggestion.hint(code, codes, "Rules"));
      } else if (entry.value() instanceof Node.Scalar(String reason, var _) && !reason.isBlank()) {
        values.add(new Value.Word(code));
      } else if (!(entry.value() instanceof Node.Scalar nothing && nothing.isAbsent())) {
        problems.report(
            ProblemCode.NO_VALUE,
            entry.value().place(),
            "there is no reason after \"" + code + "\"",
            "Say in a text why its warning is accepted.");
      }
    }
    return values;
  }

  /// Returns the sources with the value of `passage`, which is a place in the only source of a
  /// fact. Returns them unchanged if it doesn't fit, which is reported.
  ///
  /// @param entry the typed passage
  /// @param passage the passage read, or empty if it was reported as a problem
  /// @param mapped whether the sources were typed as a mapping
  static List<Value> attachPassage(
      Node.Entry entry,
      List<Value> passage,
      List<Value> sources,
      boolean mapped,
      Problems problems) {
    if (passage.isEmpty()) {
      return sources;
    }
    if (mapped || sources.size() > 1) {
      problems.report(
          ProblemCode.PASSAGE_OF_WHICH,
          entry.value().place(),
          "it is unclear to which source this passage belongs",
          entry.value().place().cell() == null
              ? "Write source: {article: ¶8, readout: p. 2} and delete \"passage\"."
              : "Write article ¶8 | readout p. 2 under \"source\", and empty \"passage\".");
      return sources;
    }
    if (sources.isEmpty()) {
      problems.report(
          ProblemCode.PASSAGE_WITHOUT_SOURCE,
          entry.value().place(),
          "a passage needs a source",
          "Name it under \"source\", here or in the intake.");
      return sources;
    }
    return sources.getFirst() instanceof Value.Citation(FactId source, var _)
            && passage.getFirst() instanceof Value.Text(String text)
        ? List.of(new Value.Citation(source, text))
        : sources;
  }
}
