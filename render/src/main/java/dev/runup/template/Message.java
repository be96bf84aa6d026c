package dev.runup.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// A message with placeholders for values, in a subset of ICU's syntax: `{0}`, plurals and
/// selections.
///
/// Example: `{0,plural,=1{one source}one{# source}other{# sources}}`. `#` prints the number.
/// `=1{…}` counts for 1 alone, before the form `one`.
///
/// Example: `{0,select,visit{відбувся}other{відбулася}}`. A value that isn't given is `other`.
///
/// @param parts its parts in order
/// @param placeholders the numbers of all its placeholders
/// @param printed the placeholders whose values are printed. The others only choose words
record Message(List<Part> parts, Set<Integer> placeholders, Set<Integer> printed) {

  /// A part of a message.
  sealed interface Part {
    /// Words.
    record Words(String text) implements Part {}

    /// The placeholder of a value, counted from 0.
    record Placeholder(int number) implements Part {}

    /// Words that depend on the number in a placeholder, by the form of its plural.
    record Choice(int number, Map<String, Message> forms) implements Part {}

    /// Words that depend on the text in a placeholder.
    record Selection(int number, Map<String, Message> cases) implements Part {}
  }

  /// The longest message, in UTF-16 units, and the deepest nesting of plurals. Both are far above
  /// those of real messages.
  private static final int LONGEST = 10_000;

  private static final int DEEPEST = 8;

  /// Reads a message.
  ///
  /// @throws IllegalArgumentException if its syntax is wrong. The exception's text is for the
  ///   author
  static Message of(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    return new Reader(written).message(-1);
  }

  /// Passes on the words and placeholders of the message in order. Of each plural it passes on the
  /// one form that fits the number.
  ///
  /// @param plurals the plural rules of its language
  /// @param value returns the text of the value in a placeholder, such as `{0}`, by its number
  /// @param words receives the words between placeholders
  /// @param values receives the number that stands in each placeholder, 0 for `{0}`
  void emit(
      Plurals plurals, IntFunction<String> value, Consumer<String> words, IntConsumer values) {
    for (Part part : parts) {
      switch (part) {
        case Part.Words(String text) -> words.accept(text);
        case Part.Placeholder(int number) -> values.accept(number);
        case Part.Choice(int number, var forms) -> {
          Message other = Objects.requireNonNull(forms.get(Plurals.OTHER));
          String counted = value.apply(number);
          Message formed = forms.getOrDefault(form(plurals, counted), other);
          forms.getOrDefault("=" + counted, formed).emit(plurals, value, words, values);
        }
        case Part.Selection(int number, var cases) -> {
          Message other = Objects.requireNonNull(cases.get(Plurals.OTHER));
          cases.getOrDefault(value.apply(number), other).emit(plurals, value, words, values);
        }
      }
    }
  }

  private static String form(Plurals plurals, String number) {
    return number.matches("\\d{1,9}") ? plurals.form(Integer.parseInt(number)) : Plurals.OTHER;
  }

  /// Returns the names of the forms of all its plurals.
  Set<String> forms() {
    Set<String> forms = new TreeSet<>();
    for (Part part : parts) {
      if (part instanceof Part.Choice(int _, var choice)) {
        forms.addAll(choice.keySet());
        choice.values().forEach(form -> forms.addAll(form.forms()));
      } else if (part instanceof Part.Selection(int _, var cases)) {
        cases.values().forEach(one -> forms.addAll(one.forms()));
      }
    }
    return forms;
  }

  /// @param all whether placeholders that only choose words count
  private static Set<Integer> placeholders(List<Part> parts, boolean all) {
    Set<Integer> placeholders = new TreeSet<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Words _ -> {}
        case Part.Placeholder(int number) -> placeholders.add(number);
        case Part.Choice(int number, var forms) -> addChosen(placeholders, number, forms, all);
        case Part.Selection(int number, var cases) -> addChosen(placeholders, number, cases, all);
      }
    }
    return placeholders;
  }

  private static void addChosen(
      Set<Integer> placeholders, int number, Map<String, Message> messages, boolean all) {
    if (all) {
      placeholders.add(number);
    }
    messages.values().forEach(one -> placeholders.addAll(all ? one.placeholders() : one.printed()));
  }

  /// Reads a message from its first character to its last.
  private static final class Reader {
    private final String written;
    private int at;
    private int depth;

    Reader(String written) {
      this.written = written;
    }

    /// @param counted the placeholder whose number `#` prints, or -1 outside a plural. A message in
    ///   another one ends before the closing brace
    Message message(int counted) {
      List<Part> parts = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      while (at < written.length() && written.charAt(at) != '}') {
        char next = written.charAt(at);
        if (next == '{' || (next == '#' && counted >= 0)) {
          addWords(parts, words);
          at++;
          parts.add(next == '#' ? new Part.Placeholder(counted) : part(counted));
        } else {
          words.append(next);
          at++;
        }
      }
      if (depth == 0 && at < written.length()) {
        throw wrong("a \"}\" closes nothing");
      }
      addWords(parts, words);
      return new Message(List.copyOf(parts), placeholders(parts, true), placeholders(parts, false));
    }

    private static void addWords(List<Part> parts, StringBuilder words) {
      if (!words.isEmpty()) {
        parts.add(new Part.Words(words.toString()));
        words.setLength(0);
      }
    }

    private Part part(int counted) {
      int placeholder = number(until("},"));
      if (written.charAt(at++) == '}') {
        return new Part.Placeholder(placeholder);
      }
      String kind = until(",").strip();
      boolean plural = kind.equals("plural");
      if (!plural && !kind.equals("select")) {
        throw wrong("only \"plural\" or \"select\" may stand after the number of a placeholder");
      }
      at++;
      Map<String, Message> messages = messages(plural ? placeholder : counted);
      if (!messages.containsKey(Plurals.OTHER)) {
        throw wrong("a " + kind + " needs \"other\"");
      }
      return plural
          ? new Part.Choice(placeholder, messages)
          : new Part.Selection(placeholder, messages);
    }

    /// Reads the messages of a plural or a selection by their names.
    private Map<String, Message> messages(int counted) {
      Map<String, Message> messages = new LinkedHashMap<>();
      while (!rest().strip().startsWith("}")) {
        String name = until("{").strip();
        at++;
        if (++depth > DEEPEST) {
          throw wrong("plurals stand in one another " + depth + " deep");
        }
        messages.put(name, message(counted));
        depth--;
        until("}");
        at++;
      }
      until("}");
      at++;
      return messages;
    }

    private int number(String text) {
      if (!text.matches("\\d")) {
        throw wrong("a placeholder is a number from 0 to 9, not \"" + text + "\"");
      }
      return Integer.parseInt(text);
    }

    private String rest() {
      return written.substring(at);
    }

    /// Returns the text before the next of some characters, and moves to that character.
    private String until(String ends) {
      int from = at;
      while (at < written.length() && ends.indexOf(written.charAt(at)) < 0) {
        at++;
      }
      if (at == written.length()) {
        throw wrong("a \"{\" is not closed");
      }
      return written.substring(from, at);
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(what + ": " + written);
    }
  }
}
