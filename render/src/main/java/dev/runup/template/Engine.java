package dev.runup.template;

import dev.runup.document.Filled;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.LimitedRun.TemplatePosition;
import dev.runup.template.Templates.Limits;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.CountedPatterns;
import freemarker.core.Environment;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs FreeMarker, locked down: a template sees the given texts and values, and nothing else.
///
/// A template can't create or reach a Java object, read a file or ask for the time. It can't run
/// text as a template or switch escaping off. The length of the output is limited, and endless
/// recursion becomes a problem. For a dossier's own templates, loops and time are limited too.
final class Engine {

  /// The longest output, in UTF-16 units. A daily briefing has about 30,000.
  static final int LONGEST = 64_000_000;

  private static final String ENDLESS_LOOP =
      "Most likely a loop has no end, a macro calls itself twice, or a long text is searched for a long one.";

  private static final String SLOW_PATTERN =
      "Most likely the pattern can match a text in very many ways, as (.*a){20} does. Write a simpler one.";

  /// The longest time in which a template is filled again to find a place.
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Configuration configuration;
  private final TemplateErrors errors;

  /// @param texts the texts of all templates. If a dossier has own ones, loops are counted
  /// @param format the escaping of printed values. In a markup format no template can avoid it
  /// @param wrapper decides what a template can read of a value
  Engine(TemplateTexts texts, OutputFormat format, ObjectWrapper wrapper) {
    this.errors = new TemplateErrors(texts);
    this.configuration = new TemplateGuard(texts::text, texts.own().keySet());
    configuration.setTemplateLoader(new TemplateGuard.Texts(texts::text));
    configuration.setOutputFormat(format);
    if (format instanceof MarkupOutputFormat<?>) {
      configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    }
    configuration.setObjectWrapper(wrapper);
    lockDown(configuration);
    makeDeterministic(configuration);
  }

  /// Forbids access to Java, and makes every failure an exception: none is logged or swallowed.
  private static void lockDown(Configuration configuration) {
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler((failure, run, _) -> {
      Advice.note(failure, run);
      throw failure;
    });
    configuration.setLogTemplateExceptions(false);
    configuration.setAttemptExceptionReporter((_, _) -> {});
    configuration.setWrapUncheckedExceptions(true);
  }

  /// Makes the result depend on texts and values alone. The machine's language and zone don't
  /// matter, nor a file's extension or the time of reading.
  private static void makeDeterministic(Configuration configuration) {
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setNumberFormat("computer");
    configuration.setNamingConvention(Configuration.LEGACY_NAMING_CONVENTION);
    configuration.setTabSize(1);
    configuration.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    configuration.setLocalizedLookup(false);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /// Fills the template `name` and returns its output.
  ///
  /// @param prepare receives the run before it starts
  /// @param limits the limits of the run, or null if only shipped templates can run
  Checked<String> fill(
      String name,
      TemplateHashModel values,
      Consumer<Environment> prepare,
      @Nullable Limits limits) {
    if (limits == null) {
      return fill(name, values, prepare, new BoundedWriter(LONGEST));
    }
    Checked<String> filled =
        new LimitedRun<>(
                limits.rounds(),
                () -> fill(name, values, prepare, new BoundedWriter(limits.characters())))
            .runWithin(limits.time());
    return filled == null ? Checked.bad(timeout(name, ENDLESS_LOOP, null)) : filled;
  }

  /// Fills a shipped template up to the line after its first horizontal rule, or to its end if it
  /// prints none.
  Checked<String> fillFirstPart(
      String name, TemplateHashModel values, Consumer<Environment> prepare) {
    return fill(name, values, prepare, new FirstPartWriter(LONGEST));
  }

  private Checked<String> fill(
      String name, TemplateHashModel values, Consumer<Environment> prepare, BoundedWriter output) {
    Runnable again = () -> processAgain(name, values, prepare, new BoundedWriter(output.longest));
    try {
      process(name, values, prepare, output);
      return Checked.good(output.toString());
    } catch (FirstPartWriter.PrintedException _) {
      return Checked.good(output.toString());
    } catch (TemplateException | IOException failure) {
      return Checked.bad(errors.of(failure));
    } catch (StackOverflowError _) {
      return Checked.bad(
          resourceProblem(
              "the template \"" + name + "\" goes too deep",
              "a macro or function calls itself",
              lastPosition(name, again, 3)));
    } catch (OutOfMemoryError tooLarge) {
      if (!(Thread.currentThread() instanceof LimitedRun<?>)) {
        throw tooLarge; // Shipped templates are sound, so the dossier is too large.
      }
      return Checked.bad(
          resourceProblem(
              "the template \"" + name + "\" asks for too much memory",
              "a text grows",
              lastPosition(name, again, 1)));
    } catch (CountedPatterns.StoppedSearchException _) {
      return Checked.bad(timeout(name, SLOW_PATTERN, stoppedPosition()));
    } catch (RuntimeException failure) {
      if (stoppedPosition() == null) {
        throw failure;
      }
      return Checked.bad(timeout(name, ENDLESS_LOOP, stoppedPosition()));
    }
  }

  private void process(
      String name, TemplateHashModel values, Consumer<Environment> prepare, BoundedWriter output)
      throws TemplateException, IOException {
    Environment run = configuration.getTemplate(name).createProcessingEnvironment(values, output);
    prepare.accept(run);
    run.process();
  }

  /// Fills a template whose failure is known.
  private void processAgain(
      String name, TemplateHashModel values, Consumer<Environment> prepare, BoundedWriter output) {
    try {
      process(name, values, prepare, output);
    } catch (TemplateException | IOException | StackOverflowError | OutOfMemoryError _) {
      // the first run has reported it
    } catch (RuntimeException failure) {
      if (stoppedPosition() == null) {
        throw failure;
      }
    }
  }

  private static @Nullable TemplatePosition stoppedPosition() {
    return Thread.currentThread() instanceof LimitedRun<?> watched ? watched.stopped() : null;
  }

  /// Returns the place that a template had reached before its memory or stack was full.
  private static TemplatePosition lastPosition(String name, Runnable again, int times) {
    TemplatePosition position =
        Thread.currentThread() instanceof LimitedRun<?> watched
            ? watched.lastPosition(again, times, AGAIN)
            : null;
    return position == null ? new TemplatePosition(name, 1, 1) : position;
  }

  /// Returns the place that a running template has reached, or null if FreeMarker doesn't name it.
  static @Nullable TemplatePosition currentPosition() {
    StringWriter account = new StringWriter();
    Environment.getCurrentEnvironment().outputInstructionStack(new PrintWriter(account));
    return TemplateErrors.positions(account.toString()).findFirst().orElse(null);
  }

  /// Returns the nearest place in a dossier's own file that a running template has reached. Without
  /// one, it is the place in a shipped template.
  static @Nullable TemplatePosition blamedPosition() {
    Environment run = Environment.getCurrentEnvironment();
    StringWriter account = new StringWriter();
    run.outputInstructionStack(new PrintWriter(account));
    TemplatePosition own =
        run.getConfiguration() instanceof TemplateGuard guard
            ? TemplateErrors.firstOf(guard.own(), account.toString())
            : null;
    return own == null ? currentPosition() : own;
  }

  private Problem timeout(String name, String hint, @Nullable TemplatePosition position) {
    return placed(
        "the template \"" + name + "\" does not end",
        hint,
        position == null ? new TemplatePosition(name, 1, 1) : position);
  }

  private Problem resourceProblem(String message, String cause, TemplatePosition position) {
    return placed(message, "Most likely " + cause + " without end.", position);
  }

  /// Returns the problem of a character that no text may hold, for example a control character.
  /// What a template has printed and kept holds references, which are such characters too.
  Problem forbiddenCharacter(Spans.ForbiddenCharacter found) {
    return Filled.Placeholder.hasCharacter(found.codePoint())
        ? placed(
            "what was printed before can't be cut or changed as a text",
            "Between <#assign x> and </#assign>, and in a macro, texts are printed, and x holds only references to them. Change a text before it is printed, or keep it with <#assign x = …>.",
            found.position())
        : placed(
            String.format(Locale.ROOT, "U+%04X can't stand in a text", found.codePoint()),
            "Delete it, or its escape, from the template.",
            found.position());
  }

  private Problem placed(String message, String hint, @Nullable TemplatePosition position) {
    Place place = place(position);
    return place == null
        ? Problem.of(ProblemCode.TEMPLATE, message, hint)
        : Problem.of(ProblemCode.TEMPLATE, place, message, hint);
  }

  /// Returns the place of a position, or null if its template has no text.
  @Nullable Place place(@Nullable TemplatePosition position) {
    return errors.place(position);
  }

  /// Parses the template `name` and returns its faults. Empty if it can be filled.
  List<Problem> faults(String name) {
    try {
      configuration.getTemplate(name);
      return List.of();
    } catch (IOException failure) {
      return List.of(errors.of(failure));
    } catch (StackOverflowError _) {
      return List.of(
          resourceProblem(
              "the template \"" + name + "\" goes too deep",
              "something stands in itself",
              new TemplatePosition(name, 1, 1)));
    }
  }

  /// Returns the attributes of a template's header by name. Empty if the template can't be parsed.
  ///
  /// Example: `<#ftl attributes={"headlines": [3, 5]}>` has one attribute.
  Map<String, Object> attributes(String name) {
    Map<String, Object> attributes = new TreeMap<>();
    try {
      Template template = configuration.getTemplate(name);
      for (String one : template.getCustomAttributeNames()) {
        attributes.put(one, Objects.requireNonNull(template.getCustomAttribute(one)));
      }
    } catch (IOException | StackOverflowError _) {
      return Map.of(); // filling the template reports the fault
    }
    return attributes;
  }

  /// Stops a running template. Message and hint are for its author.
  static final class TemplateStoppedException extends IOException {
    private final String hint;
    private final transient @Nullable TemplatePosition position;

    TemplateStoppedException(String message, String hint, @Nullable TemplatePosition position) {
      super(message);
      this.hint = hint;
      this.position = position;
    }

    /// Returns the place that the template had reached, or null if FreeMarker's exception names it.
    @Nullable TemplatePosition position() {
      return position;
    }

    String hint() {
      return hint;
    }
  }

  /// Collects output and refuses to grow past the limit.
  private static class BoundedWriter extends Writer {
    final StringBuilder text = new StringBuilder();
    private final int longest;

    BoundedWriter(int longest) {
      this.longest = longest;
    }

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
      checkRoom(length);
      text.append(buffer, from, length);
    }

    // The method of the superclass copies the part first.
    @Override
    public void write(String whole, int from, int length) throws IOException {
      checkRoom(length);
      text.append(whole, from, from + length);
    }

    private void checkRoom(int length) throws IOException {
      if (length > longest - text.length()) {
        throw new TemplateStoppedException(
            "a template prints more than " + longest / 1_000_000 + " million characters",
            "Most likely a loop does not end.",
            blamedPosition());
      }
    }

    @Override
    public void flush() {
      // nothing is buffered
    }

    @Override
    public void close() {
      // nothing is open
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /// Collects output up to the line after the first horizontal rule, and then stops the template.
  /// That line is kept, since a rule divides two parts only if something follows it.
  private static final class FirstPartWriter extends BoundedWriter {
    private static final String RULE = "\n---\n";

    /// The index after the rule, or -1 before it is printed.
    private int second = -1;

    FirstPartWriter(int longest) {
      super(longest);
    }

    /// Stops a template whose first part is printed.
    private static final class PrintedException extends IOException {}

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
      int before = text.length();
      super.write(buffer, from, length);
      stopAfterFirstPart(before);
    }

    @Override
    public void write(String whole, int from, int length) throws IOException {
      int before = text.length();
      super.write(whole, from, length);
      stopAfterFirstPart(before);
    }

    /// @param before the length of the output without what was written last
    private void stopAfterFirstPart(int before) throws IOException {
      int searched = Math.max(0, before - RULE.length());
      if (second < 0 && text.indexOf(RULE, searched) >= 0) {
        second = text.indexOf(RULE, searched) + RULE.length();
      }
      if (second >= 0 && hasLineAfter(second)) {
        throw new PrintedException();
      }
    }

    private boolean hasLineAfter(int index) {
      int start = index;
      while (start < text.length() && text.charAt(start) == '\n') {
        start++;
      }
      return text.indexOf("\n", start) >= 0;
    }
  }
}
