package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.template.Templates.Limits;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateMethodModelEx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Work in a single expression is counted, so that each template ends by its counts. The time that
/// these templates have is a day: a test ends only if the work itself is stopped.
class CountedWorkTest {

  private static final Limits COUNTS = new Limits(4_000_000, 200_000, Duration.ofDays(1));

  private static final String LONG = "<#assign s = 'a'?left_pad(40, 'a') + '!'>";

  /// Two long texts that aren't in a third one. A search finds that out at their last character, or
  /// at their first one if it starts at the end.
  private static final String LONG_TEXTS =
      "<#assign a = ''?left_pad(900000, 'a')><#assign s = a + a><#assign t = a + 'b'>"
          + "<#assign u = 'b' + a>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${s?matches('(.*a){20}$')?c}",
        "${s?matches('(.*.*.*.*.*.*.*.*a)+$')?c}",
        "${s?matches('(.*a){20}$')?c}",
        "<#list s?matches('(.*a){20}$') as x>${x}</#list>",
        "${s?matches('(.*a){20}$')?size}",
        "${s?replace('(.*a){20}$', '', 'r')}",
        "${s?replace('(.*a){20}$', '', 'rf')}",
        "${s?split('(.*a){20}$', 'r')?size}",
        "${s?keep_after('(.*a){20}$', 'r')}",
        "${s?keep_after_last('(.*a){20}$', 'ri')}",
        "${s?keep_before('(.*a){20}$', 'r')}",
        "${s?keep_before_last('(.*a){20}$', 'r')}",
        "${s?ensure_starts_with('(.*a){20}$', 'b')}",
        "<#assign f = s?matches>${f('(.*a){20}$')?c}",
        "${(1..9)?map(x -> s?matches('(.*a){20}$')?c)?join(' ')}",
        "${(1..1000000)?filter(x -> (1..1000000)?filter(y -> false)?size != 0)?size}",
        "${(1..900000)?map(x -> x)?map(x -> s)?join('')}",
        "${(1..)?filter(x -> false)?size}",
        "<#function f x><#return f2(x) + f2(x)></#function><#function f2 x><#return x + x></#function>"
            + "${(1..900000)?map(x -> f(x))?join('')}",
        "<#list 1.. as x></#list>",
        "<#list 1..900000 as x><#assign p = 'x'?left_pad(1000000)></#list>",
        "${(1..900000)?map(x -> 'x'?right_pad(1000000, '-')?length)?join('')}",
        "<#list 1..900000 as x><#list 1..900000 as y></#list></#list>",
        LONG_TEXTS + "${s?contains(t)?c}",
        LONG_TEXTS + "${s?index_of(t)}",
        LONG_TEXTS + "${s?index_of(t, 10)}",
        LONG_TEXTS + "${s?last_index_of(u)}",
        LONG_TEXTS + "${s?last_index_of(u, 1400000)}",
        LONG_TEXTS + "${s?replace(t, '')?length}",
        LONG_TEXTS + "${s?replace(t, '', 'i')?length}",
        LONG_TEXTS + "${s?split(t)?size}",
        LONG_TEXTS + "${s?keep_after(t)?length}",
        LONG_TEXTS + "${s?keep_after_last(u)?length}",
        LONG_TEXTS + "${s?keep_before(t)?length}",
        LONG_TEXTS + "${s?keep_before_last(u, 'i')?length}",
        LONG_TEXTS + "<#assign f = s?contains>${f(t)?c}",
        LONG_TEXTS + "<#assign l = (1..900)?map(x -> s)>${l?seq_contains(t)?c}",
        LONG_TEXTS + "<#assign l = (1..900)?map(x -> s)>${l?seq_index_of(t)}",
        LONG_TEXTS + "<#assign l = (1..900)?map(x -> s)>${l?seq_last_index_of(t)}",
      })
  void workIsStoppedAtItsPlace(String template) {
    Problem problem = problem(LONG + "\n" + template);

    assertThat(problem.message()).isEqualTo("the template \"t.ftl\" does not end");
    assertThat(Objects.requireNonNull(problem.place()).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${(1..)?seq_contains(0)?c}                                  | at most a million members
          <#assign n = 30000000>${(1..n)?filter(x -> false)?size}     | at most a million members
          <#assign r = 1..>${r?seq_index_of(0)}                       | at most a million members
          ${(1..2000000)?size}                                        | at most a million numbers
          <#list 1..30000000 as x></#list>                            | at most a million numbers
          <#list 1..*30000000 as x></#list>                           | at most a million numbers
          <#assign n = 30000000>${(1..n)?sort?size}                   | at most a million members
          <#assign n = 900000>${((1..n) + (1..n))?sort?size}          | at most a million members
          <#assign n = 900000>${((1..n) + (1..n))?join('')}           | at most a million members
          ${'a'?matches('((((){999}){999}){999}){999}')?c}            | repeats too often
          ${'x'?left_pad(2000000000)}                                 | at most a million characters
          ${'x'?right_pad(2000000000, 'ab')?length}                   | at most a million characters
          ${(1..90)?map(x -> 'x'?left_pad(90000))?sort?size}          | a million characters can't be sorted
          ${(1..90)?map(x -> {'n': ['x'?left_pad(90000)]?first})?sort_by('n')?size} | a million characters can't be sorted
          ${''?left_pad(900000, '1')?number}                          | to number
          """)
  void longSequenceIsRefused(String template, String message) {
    assertThat(problem(template).message()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign n = 9><#list 1..40 as i><#assign n = n * n></#list>",
        "<#assign n = 9999999999999999999999999999999999>${(1..4)?map(i -> n * n)?join(' ')}",
        "${'1e999999999'?number + 1}",
        "${'1e-999999999'?number + 1}",
        "${10000000000000000000000000000000000 * 10000000000000000000000000000000000}",
        "${11111111111111111111111111111111111111111111111111111111111111111}",
      })
  void longNumberIsRefusedWithItsPlace(String template) {
    Problem problem = problem(template);

    assertThat(problem.message()).containsPattern("a number has at most 64 digits|to number");
    assertThat(problem.place()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${'2025-12-28'?matches('(\\\\d{4})-(\\\\d\\\\d)-(\\\\d\\\\d)')?groups?join(' ')}",
        "<#list 'a1 b2'?matches('([a-z])(\\\\d)') as m>${m} ${m?groups[1]};</#list>",
        "${'a1b22'?replace('\\\\d+', '-', 'r')} ${'a.b'?replace('.', '-')} ${'aB'?replace('b', 'c', 'i')}",
        "${'a, b;c'?split('[,;] *', 'r')?join('|')} ${'a.b'?split('.')?join('|')}",
        "${'a-b-c'?keep_after('-')} ${'a1b2c'?keep_after_last('\\\\d', 'r')} ${'abc'?keep_before('B', 'i')}",
        "${'www.x'?ensure_starts_with('[a-z]+://', 'https://')} ${'x'?ensure_starts_with('.')}",
        "<#assign f = 'ab'?matches>${f('a.')?c}",
        "${(1..5)?filter(x -> x % 2 == 1)?map(x -> x * x)?join(', ')} ${(1..5)?reverse?first}",
        "${[3, 1, 2]?sort?join(' ')} ${[{'n': 2}, {'n': 1}]?sort_by('n')?map(x -> x.n)?join(' ')}",
        "${'abcb'?contains('cb')?c} ${'abcb'?contains('d')?c} ${'abcb'?index_of('b')} ${'abcb'?index_of('b', 2)}",
        "${'abcb'?last_index_of('b')} ${'abcb'?last_index_of('b', 2)} ${'abcb'?index_of('')} ${'b'?index_of('abc')}",
        "${5?contains('5')?c}${'a-A-b'?keep_before_last('a', 'i')} ${'aAa'?replace('a', 'b', 'if')}",
        "${[]?contains('a')?c}",
        "${'a'?contains()?c}",
        "${'a'?index_of('a', 'b')}",
        "${'a'?contains('a', 1)?c}",
        "${['a', 'b']?seq_contains('b')?c} ${['a', 'b']?seq_index_of('b')} ${[1, 2]?max} ${[]?min!'none'}",
        "<#list (1..)?take_while(x -> x < 4) as x>${x}</#list>",
        "<#list (1..7)?chunk(3) as row>${row?join(' ')};</#list> ${[1, 2]?last} ${'abcdef'[2..]}",
        "<#list {'a': 1}?keys?filter(k -> k != 'b') as k>${k}</#list> ${{'a': 1}?values?join(' ')}",
        "[${'7'?left_pad(3)}] [${'7'?left_pad(3, '0')}] [${'ab'?right_pad(5, '-=')}] [${'x'?left_pad(-1)}]",
        "${'x'?left_pad}",
        "${'x'?left_pad('y')}",
        "${1 / 3} ${7 % 4} ${2.5 * 4 - 1} ${'12.50'?number + 1} ${1e3!''}",
      })
  void countedWorkHasTheSameResult(String template) {
    Checked<String> uncounted = engine(template, false).fill("t.ftl", values(), _ -> {}, null);
    Checked<String> counted = engine(template, true).fill("t.ftl", values(), _ -> {}, COUNTS);

    assertThat(counted.problems().stream().map(Problem::message))
        .isEqualTo(uncounted.problems().stream().map(Problem::message).toList());
    assertThat(counted).isEqualTo(uncounted);
  }

  @Test
  void patternThatNeedsTooMuchStackIsRefused() {
    Problem problem = problem("\n${('a'?left_pad(1000000, 'b'))?matches('(a|b)*')?c}");

    assertThat(problem.message()).contains("the pattern goes too deep for a text of this length");
    assertThat(Objects.requireNonNull(problem.place()).line()).isEqualTo(2);
  }

  @Test
  void hintOfStoppedTemplateNamesItsCause() {
    assertThat(problem(LONG + "${s?matches('(.*a){20}$')?c}").hint()).contains("the pattern");
    assertThat(problem("<#list 1.. as x></#list>").hint()).contains("a loop has no end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#macro m><@m/></#macro>",
        "<#function m><#return m()></#function>",
        "<#macro m><@n/></#macro><#macro n><@m/></#macro>",
        "<#macro m><#include 't.ftl'></#macro>",
      })
  void endlessRecursionNamesItsPlace(String macro) {
    Problem problem = problemWithoutCount("\n" + macro + "\n\n" + call(macro));

    assertThat(problem.message()).contains("goes too deep");
    assertThat(Objects.requireNonNull(problem.place()).line()).isEqualTo(2);
  }

  private static String call(String macro) {
    return macro.startsWith("<#function") ? "${m()}" : "<@m/>";
  }

  @Test
  void fullMemoryNamesItsPlace() {
    SimpleHash values = values();
    TemplateMethodModelEx full =
        _ -> {
          throw new OutOfMemoryError("full");
        };
    values.put("full", full);
    String template = "<#list 1..900 as x></#list>\n\n<#list 1..9 as x>${full()}</#list>";

    Problem problem =
        engine(template, true).fill("t.ftl", values, _ -> {}, COUNTS).problems().getFirst();

    assertThat(problem.message()).contains("asks for too much memory");
    assertThat(Objects.requireNonNull(problem.place()).line()).isEqualTo(3);
  }

  private static Problem problemWithoutCount(String template) {
    Limits limits = new Limits(4_000_000, 20_000_000, Duration.ofDays(1));
    return engine(template, true).fill("t.ftl", values(), _ -> {}, limits).problems().getFirst();
  }

  @Test
  void patternThatNeedsADeepStackIsSearched() {
    String template = "${('a'?left_pad(4000, 'b'))?matches('(a|b)*')?c}";

    assertThat(engine(template, true).fill("t.ftl", values(), _ -> {}, COUNTS))
        .isEqualTo(Checked.good("true"));
  }

  @Test
  void shippedTemplatesAreNotCounted() {
    String template = LONG + "${s?matches('a*!')?c}";

    assertThat(engine(template, true).fill("t.ftl", values(), _ -> {}, null))
        .isEqualTo(Checked.good("true"));
  }

  private static Problem problem(String template) {
    List<Problem> problems =
        engine(template, true).fill("t.ftl", values(), _ -> {}, COUNTS).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static SimpleHash values() {
    return new SimpleHash(Map.of(), new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
  }

  private static Engine engine(String template, boolean bounded) {
    Map<String, String> own = bounded ? Map.of("t.ftl", template) : Map.of();
    return new Engine(
        new TemplateTexts(own, Map.of("t.ftl", template)::get, List.of("t.ftl")),
        HTMLOutputFormat.INSTANCE,
        new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
  }
}
