package dev.runup.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which form of a word goes with a whole number in one language, by the rules of Unicode's CLDR.
///
/// @param forms the alternatives, each a list of relations that must all hold, by the name of the
///   form, as `one` and `few`; what none of them takes is `other`
record Plurals(Map<String, List<List<Relation>>> forms) {

  /// The form that every language has.
  static final String OTHER = "other";

  private static final Pattern FORM = Pattern.compile("\\s*(zero|one|two|few|many)\\s*:(.+)");
  private static final Pattern RELATION =
      Pattern.compile("\\s*([nivwftce])\\s*(?:%\\s*(\\d{1,9})\\s*)?(!?=)\\s*([\\d.,\\s]+)");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\d{1,9})(?:\\s*\\.\\.\\s*(\\d{1,9}))?\\s*");

  /// Gives back the rules as CLDR writes them, with `;` between forms and without its samples, as
  /// `one: i = 1 and v = 0`.
  ///
  /// @throws IllegalArgumentException if they are not written so
  static Plurals of(String rules) {
    Map<String, List<List<Relation>>> forms = new LinkedHashMap<>();
    for (String rule : rules.isBlank() ? new String[0] : rules.split(";")) {
      Matcher form = FORM.matcher(rule);
      if (!form.matches()) {
        throw new IllegalArgumentException("no rule of a plural: " + rule.strip());
      }
      forms.put(
          form.group(1),
          Pattern.compile("\\bor\\b").splitAsStream(form.group(2)).map(Plurals::all).toList());
    }
    return new Plurals(forms);
  }

  private static List<Relation> all(String condition) {
    return Pattern.compile("\\band\\b").splitAsStream(condition).map(Relation::of).toList();
  }

  /// Gives back the name of the form that goes with a number from 0.
  String form(int number) {
    for (Map.Entry<String, List<List<Relation>>> form : forms.entrySet()) {
      if (form.getValue().stream()
          .anyMatch(all -> all.stream().allMatch(one -> one.holds(number)))) {
        return form.getKey();
      }
    }
    return OTHER;
  }

  /// That a number, or what it leaves when divided, is or is not in a range.
  ///
  /// @param digits whether it is about the number itself; else about its fraction or exponent,
  ///   which a whole number does not have
  /// @param modulus what it is divided by, or 0
  /// @param in whether it must be in one of the ranges
  record Relation(boolean digits, int modulus, boolean in, List<Range> ranges) {

    static Relation of(String relation) {
      Matcher parts = RELATION.matcher(relation);
      if (!parts.matches()) {
        throw new IllegalArgumentException("no relation of a plural: " + relation.strip());
      }
      String modulus = parts.group(2);
      return new Relation(
          "ni".contains(parts.group(1)),
          modulus == null ? 0 : Integer.parseInt(modulus),
          parts.group(3).equals("="),
          Pattern.compile(",").splitAsStream(parts.group(4)).map(Range::of).toList());
    }

    boolean holds(int number) {
      int operand = digits ? number : 0;
      int left = modulus == 0 ? operand : operand % modulus;
      return in == ranges.stream().anyMatch(range -> left >= range.from() && left <= range.to());
    }
  }

  /// Whole numbers from one to another, both included.
  record Range(int from, int to) {

    static Range of(String typed) {
      Matcher bounds = RANGE.matcher(typed);
      if (!bounds.matches()) {
        throw new IllegalArgumentException("no range of a plural: " + typed.strip());
      }
      int from = Integer.parseInt(bounds.group(1));
      return new Range(from, bounds.group(2) == null ? from : Integer.parseInt(bounds.group(2)));
    }
  }
}
