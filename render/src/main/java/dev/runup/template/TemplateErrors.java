package dev.runup.template;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.template.LimitedRun.TemplatePosition;
import dev.runup.text.Spelling;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Converts exceptions of FreeMarker to problems for the template's author. A problem has the place
/// in the template and, where FreeMarker's text speaks of Java or settings, a text of ours.
///
/// @param texts the texts of all templates, for the source line and for names that were meant
record TemplateErrors(TemplateTexts texts) {

  /// Ends the message about a value that is not there.
  static final String MISSING = "\" has no value";

  /// The place in a template, within FreeMarker's description of its state.
  private static final Pattern AT =
      Pattern.compile("in template \"([^\"]+)\".* at line (\\d+), column (\\d+)");

  /// The start of a macro or function.
  private static final Pattern START = Pattern.compile(": (?:#macro |#function )");

  /// The check that FreeMarker makes at such a start and in a loop.
  private static final Pattern CHECK = Pattern.compile(": <#--##threadInterruptionCheck");

  /// The macro or function in which a place is.
  private static final Pattern WITHIN =
      Pattern.compile("in template \"[^\"]+\" in (?:macro|function) \"[^\"]+\"");

  private static final String ENDING = ".md.ftl";

  private static final Pattern SEE_CAUSE = Pattern.compile("; see (?:the )?cause exception");

  Problem of(Exception failure) {
    return switch (failure) {
      case ParseException parse -> of(parse);
      case TemplateException template -> of(template);
      // FreeMarker remembers a template that it could not parse. At a second request it throws an
      // IOException whose cause is the first exception.
      case IOException again when again.getCause() instanceof ParseException first -> of(first);
      case IOException again when again.getCause() instanceof IOException first -> of(first);
      case Engine.TemplateStoppedException refusal when refusal.position() != null ->
          problem(refusal, place(refusal.position()));
      default -> problem(failure, null);
    };
  }

  private Problem of(ParseException failure) {
    SyntaxAdvice advice = SyntaxAdvice.of(failure, text(failure.getTemplateName()));
    if (advice == null) {
      return problem(failure, place(failure));
    }
    Place place = advice.position() == null ? place(failure) : place(advice.position());
    return problem(advice.message(), advice.hint(), place);
  }

  private @Nullable String text(@Nullable String template) {
    return template == null ? null : texts.text(template);
  }

  private Problem of(TemplateException failure) {
    return switch (failure.getCause()) {
      case IOException included -> {
        Problem found = of(included);
        Place place = found.place() == null ? place(failure) : null;
        yield place == null ? found : found.withPlace(place);
      }
      // The expression behind "->" failed. Its own exception says why.
      case TemplateException inner
          when FreemarkerWords.firstLine(failure.getMessageWithoutStackTop())
              .startsWith("Failed to transform") ->
          of(inner);
      case null, default -> {
        Advice advice = Advice.of(failure);
        String message = advice == null ? message(failure) : advice.message();
        String hint = advice == null ? hint(failure) : advice.hint();
        String shipped = shippedPlace(failure);
        yield problem(
            message,
            shipped == null ? hint : hint == null ? shipped : hint + " " + shipped,
            place(failure));
      }
    };
  }

  /// Returns a sentence with the place in a shipped template at which the dossier's own template
  /// fails, or null.
  private @Nullable String shippedPlace(TemplateException failure) {
    String blamed = failure.getTemplateSourceName();
    return blamed == null || ownCaller(failure) == null
        ? null
        : "It is needed in line "
            + failure.getLineNumber()
            + " of the shipped "
            + TemplateTexts.FOLDER
            + blamed
            + ".";
  }

  private Problem problem(Exception failure, @Nullable Place place) {
    return problem(message(failure), hint(failure), place);
  }

  private static Problem problem(String message, @Nullable String hint, @Nullable Place place) {
    return new Problem(
        Severity.ERROR, ProblemCode.TEMPLATE, place, null, message, hint, List.of(), null, null);
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case InvalidReferenceException missing -> {
        String blamed = missing.getBlamedExpressionString();
        yield blamed == null ? "a value is missing" : "\"" + blamed + MISSING;
      }
      case StopException stop -> FreemarkerWords.firstLine(stop.getMessageWithoutStackTop());
      case TemplateException other -> withCause(other);
      case ParseException parse -> FreemarkerWords.reworded(parse.getEditorMessage());
      case TemplateNotFoundException absent ->
          "no template is named \"" + absent.getTemplateName() + "\"";
      case MalformedTemplateNameException wrong ->
          "no template may be named \"" + wrong.getTemplateName() + "\"";
      case UnsupportedEncodingException unknown ->
          "no character set is named \"" + unknown.getMessage() + "\"";
      default -> FreemarkerWords.firstLine(failure.getMessage());
    };
  }

  /// Returns a message in which the cause's own words replace "see the cause exception".
  ///
  /// Example: `?replace("a", "$9", "r")` fails with "this can't be evaluated: no group 9".
  private static String withCause(TemplateException failure) {
    String text = FreemarkerWords.reworded(failure.getMessageWithoutStackTop());
    Throwable cause = failure.getCause();
    Matcher found = SEE_CAUSE.matcher(text);
    return cause == null || !found.find()
        ? text
        : text.substring(0, found.start()) + ": " + FreemarkerWords.reworded(cause.getMessage());
  }

  private @Nullable String hint(Exception failure) {
    return switch (failure) {
      case Engine.TemplateStoppedException refusal -> refusal.hint();
      case HintedException hinted -> hinted.hint();
      case TemplateNotFoundException absent -> meant(absent.getTemplateName());
      case InvalidReferenceException _ ->
          "Where it may be missing, test it with <#if value??> or give a default with value!\"…\".";
      case MalformedTemplateNameException _ -> "Templates lie in the template folders only.";
      case TemplateException other ->
          other.getCause() instanceof HintedException cause
              ? cause.hint()
              : FreemarkerWords.hint(other);
      default -> null;
    };
  }

  /// Returns the name of the template that a mistyped one most likely stands for. It lies in the
  /// same folder, or in none. A name from the folder of a product needs "../" for the latter.
  private String meant(String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    String last = name.substring(folder.length());
    if (!folder.isEmpty() && texts.names().contains(last)) {
      int depth = (int) folder.chars().filter(c -> c == '/').count();
      return Spelling.question("../".repeat(depth) + last).strip();
    }
    List<String> near =
        texts.names().stream()
            .filter(one -> one.startsWith(folder) || !one.contains("/"))
            .map(one -> one.replace(ENDING, ""))
            .toList();
    return Spelling.didYouMean(name.replace(ENDING, ""), near).replace("\"?", ENDING + "\"?")
        + "A name counts from the folder of its file; \"runup templates\" lists all.";
  }

  /// Returns the first place in one of some templates that FreeMarker's description names, or null.
  static @Nullable TemplatePosition firstOf(Set<String> templates, String description) {
    return positions(description)
        .filter(at -> templates.contains(at.template()))
        .findFirst()
        .orElse(null);
  }

  /// Returns the places in FreeMarker's description of its state, the last reached first. The start
  /// of a macro or function is left out where the call inside of it is known, which says more.
  static Stream<TemplatePosition> positions(String description) {
    List<String> lines = description.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !START.matcher(lines.get(i)).find() && !isCheckBeforeCall(lines, i))
        .mapToObj(i -> AT.matcher(lines.get(i)))
        .flatMap(Matcher::results)
        .map(at ->
            new TemplatePosition(
                at.group(1), Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3))));
  }

  private static boolean isCheckBeforeCall(List<String> lines, int i) {
    Matcher within = WITHIN.matcher(lines.get(i));
    return CHECK.matcher(lines.get(i)).find()
        && within.find()
        && i + 1 < lines.size()
        && lines.get(i + 1).contains(within.group());
  }

  /// Returns the place of a template's directive, from its column to the end of the line.
  @Nullable Place place(@Nullable TemplatePosition position) {
    return position == null
        ? null
        : place(position.template(), position.line(), position.column(), null, null);
  }

  private @Nullable Place place(ParseException failure) {
    return place(
        failure.getTemplateName(),
        failure.getLineNumber(),
        failure.getColumnNumber(),
        failure.getEndLineNumber(),
        failure.getEndColumnNumber());
  }

  /// Returns the place of the expression that failed, or the nearest call in the dossier's own
  /// files if that is in a shipped template.
  private @Nullable Place place(TemplateException failure) {
    TemplatePosition caller = ownCaller(failure);
    if (caller != null) {
      return place(caller);
    }
    return place(
        failure.getTemplateSourceName(),
        failure.getLineNumber(),
        failure.getColumnNumber(),
        failure.getEndLineNumber(),
        failure.getEndColumnNumber());
  }

  /// Returns the nearest call in the dossier's own files if a shipped template failed, else null.
  private @Nullable TemplatePosition ownCaller(TemplateException failure) {
    String blamed = Objects.requireNonNullElse(failure.getTemplateSourceName(), "");
    String calls = Objects.requireNonNullElse(failure.getFTLInstructionStack(), "");
    return texts.own().containsKey(blamed) ? null : firstOf(texts.own().keySet(), calls);
  }

  /// Converts FreeMarker's positions. FreeMarker counts UTF-16 units and includes the last column.
  /// A place counts code points and lies in one line.
  private @Nullable Place place(
      @Nullable String name,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable Integer endLine,
      @Nullable Integer endColumn) {
    String text = name == null ? null : texts.text(name);
    if (text == null || line == null || column == null || line < 1) {
      return null;
    }
    Input input = new Input(TemplateTexts.FOLDER + name, text);
    String excerpt = input.line(line);
    // Of a text that ends too early, FreeMarker names column 0 of the line after the last one.
    int from = points(excerpt, Math.max(column, 1) - 1);
    int end =
        points(excerpt, endColumn != null && line.equals(endLine) ? endColumn : excerpt.length());
    return new Place(input, line, from + 1, Math.max(from, end) + 1);
  }

  private static int points(String line, int units) {
    return line.codePointCount(0, Math.min(units, line.length()));
  }
}
