package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.template.Templates.Limits;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

  private static final SimpleObjectWrapper PLAIN =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_35);

  /// A value that a template may read. It holds texts with which a fact could attack a template.
  private static final Map<String, Object> VALUES =
      Map.of(
          "name", "Zelensky", "hostile", "${1 + 1}<#include \"/etc/passwd\">", "number", 1234567);

  private static final Set<String> ALL = Set.of("t.ftl", "broken.ftl", "clock.ftl", "gap.ftl");

  @Test
  void shippedTemplatesHoldNothingThatIsPrintedAsText() throws IOException {
    assertThat(shippedTemplates())
        .allSatisfy((name, text) ->
            assertThat(name.endsWith(".md.ftl") ? MarkdownLint.of(name, text) : List.of())
                .isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/etc/passwd')}",
        "${'freemarker.template.utility.JythonRuntime'?new()}",
        "<#assign run = 'freemarker.template.utility.Execute'?new>${run('id')}",
        "<#assign n = 'freemarker.template.utility.' + 'Execute'>${n?new()('id')}",
        "${'java.lang.ProcessBuilder'?new('id')}",
        "${name?api}",
        "${name?api.class}",
        "${name?api.getClass().forName('java.lang.Runtime')}",
        "${.data_model?api}",
        "${name.class}",
        "${name.class.protectionDomain.codeSource.location}",
        "${name.getClass()}",
        "${name['class']}",
        "${.globals.class}",
        "${.data_model.class.classLoader}",
        "${.main.class}",
        "${number.class.forName('java.lang.Runtime')}",
        "<#include '../../x'>",
        "<#include '/../x'>",
        "<#include '/etc/passwd'>",
        "<#include 'file:///etc/passwd'>",
        "<#include 'file:/etc/passwd'>",
        "<#include 'http://localhost/x'>",
        "<#include 'jar:file:/x.jar!/x'>",
        "<#include 'classpath:/x'>",
        "<#include '..\\\\..\\\\x'>",
        "<#include '%2e%2e/x'>",
        "<#include '*/daily.ftl'>",
        "<#include '.hidden'>",
        "<#include '/etc/passwd' parse=false>",
        "<#include hostile>",
        "<#import '../x' as x>",
        "<#import 'file:/etc/passwd' as x>",
        "${.get_optional_template('../x').include()}",
        "<@.get_optional_template('/etc/passwd')['include'] />",
        "${hostile?eval}",
        "${'1+1'? eval}",
        "${'1+1'?<#-- -->eval}",
        "${\"${'1+1'?eval}\"}",
        "${\"${'1+1'\\x003feval}\"}",
        "${'{}'?eval_json}",
        "${'{}'?evalJson}",
        "<@hostile?interpret />",
        "<#assign t = hostile?interpret>",
        "${name?no_esc}",
        "${name?noEsc}",
        "<#noautoesc>${name}</#noautoesc>",
        "<#ftl auto_esc=false>${name}",
        "<#ftl output_format='undefined'>${name}",
        "<#ftl output_format='plainText'>${name}",
        "<#ftl output_format='JSON'>${name}",
        "<#ftl output_format=''>${name}",
        "<#ftl output_format='HTML{x}'>${name}",
        "<#ftl ns_prefixes={'x': 1}>${name}",
        "<#ftl ns_prefixes={'N': 'a', 'D': ''}>${name}",
        "<#ftl attributes='x'>${name}",
        "<#ftl strip_text='x'>${name}",
        "<#outputformat 'plainText'>${name}</#outputformat>",
        "${.now}",
        "${.now?long}",
        "<#assign t = .now>",
        "<#visit .data_model using 'x'>",
        "<#setting object_wrapper='x'>",
        "<#setting new_builtin_class_resolver='unrestricted'>",
        "<#setting api_builtin_enabled=true>",
      })
  void templateThatReachesJavaOrFilesIsRefused(String template) {
    Problem problem = refusalOf(template);

    assertThat(problem.code().word()).isEqualTo("template");
    assertThat(problem.place()).isNotNull();
    assertThat(problem.message()).doesNotContain("\n", "FTL", "f.c.", "root:");
  }

  private static Map<String, String> shippedTemplates() throws IOException {
    Path folder = Path.of("../templates");
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(one -> one.toString().endsWith(".ftl"))::iterator) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  // Its time grows with the cube of the length: each member of such a list is found from its start.
  // `distinct` doesn't.
  @Test
  void noShippedTemplateLooksThroughAListToWhichItAdds() throws IOException {
    assertThat(shippedTemplates().values())
        .noneMatch(
            Pattern.compile("(\\w+)\\?seq_contains\\([^)]*\\)\\s*>\\s*<#(local|assign) \\1 \\+=")
                .asPredicate());
  }

  @Test
  void shippedTemplatesPassTheCheck() throws IOException {
    Map<String, String> texts = shippedTemplates();
    TemplateGuard guard = new TemplateGuard(texts::get, Set.of("own.ftl"));
    guard.setTemplateLoader(new TemplateGuard.Texts(texts::get));
    guard.setLocalizedLookup(false);

    assertThat(texts).hasSizeGreaterThan(15);
    assertThat(texts.keySet()).allSatisfy(name -> assertThat(guard.getTemplate(name)).isNotNull());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${.data_model?keys?size}           | 3
          ${.globals.name}                   | Zelensky
          ${.template_name}                  | t.ftl
          ${.locals!'none'}                  | none
          ${hostile}                         | ${1 + 1}&lt;#include &quot;/etc/passwd&quot;&gt;
          ${hostile?trim}                    | ${1 + 1}&lt;#include &quot;/etc/passwd&quot;&gt;
          <#assign x>${'<'}</#assign>${x}    | &lt;
          ${'a<b'?esc}                       | a&lt;b
          [x](https://example.org/?new=1)    | [x](https://example.org/?new=1)
          wait ...now                        | wait ...now
          ${number}                          | 1234567
          <#include '/folder/../part.ftl'>   | a part
          """)
  void harmlessTemplateIsFilled(String template, String printed) {
    assertThat(fill(template)).isEqualTo(Checked.good(printed));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${nobody}                 | there is no "nobody"
          ${name.first}             | this is a text, and a value with parts is expected here
          <#if name>x</#if>         | this is a text, and true or false is expected here
          <#list name as x>x</#list>| this is a text, and a list is expected here
          ${name?nothing}           | no built-in is named "nothing"
          ${name                    | the template ends before its "{" is closed
          <#list 1..2 as x>         | this <#list> is not closed
          ${name name}              | "name" can't stand here
          <#include 'none.ftl'>     | no template is named "none.ftl"
          <#stop 'Nothing is new'>  | Nothing is new
          <#if true><#return 1></#if>                               | <#return> stands in no function or macro
          ${name?replace('Z', '$9', 'r')}                           | this can't be evaluated: no group 9
          <#setting url_escaping_charset='none'>${'ä'?url}          | no character set is named "none"
          """)
  void faultIsReportedInPlainWords(String template, String message) {
    assertThat(refusalOf(template).message()).isEqualTo(message);
  }

  @Test
  void problemNamesPlaceOfFault() {
    Place place = refusalOf("one\n\uD83D\uDD4A ${nobody} two\n").place();

    assertThat(place).isNotNull();
    assertThat(place.file()).isEqualTo("templates/t.ftl");
    assertThat(place.excerpt()).isEqualTo("\uD83D\uDD4A ${nobody} two");
    assertThat(List.of(place.line(), place.column(), place.end())).containsExactly(2, 5, 11);
  }

  @Test
  void faultInShippedTemplateIsPlacedAtItsCall() {
    Fixture fixture = new Fixture("\n\n a <#include 'gap.ftl'>", HTMLOutputFormat.INSTANCE, true);

    Place place = Objects.requireNonNull(fixture.fill().problems().getFirst().place());

    assertThat(place.file()).isEqualTo("templates/t.ftl");
    assertThat(place.line()).isEqualTo(3);
  }

  @Test
  void refusedSettingIsReportedWithItsCause() {
    assertThat(refusalOf("<#setting boolean_format='a'>").message())
        .startsWith("\"boolean_format\" can't be \"a\": setting value must be");
  }

  @Test
  void textWithoutItsQuoteIsPlacedAtItsEnd() {
    Place place = refusalOf("${name?replace(\"a, b)}\n").place();

    assertThat(place).isNotNull();
    assertThat(List.of(place.line(), place.column())).containsExactly(2, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken.ftl", "clock.ftl", "gap.ftl"})
  void faultInIncludedTemplateIsPlacedThere(String part) {
    Place place = refusalOf("one <#include '" + part + "'>").place();

    assertThat(place).isNotNull();
    assertThat(place.file()).isEqualTo("templates/" + part);
    assertThat(place.line()).isEqualTo(2);
  }

  @Test
  void faultHasSameMessageInSecondRun() {
    var fixture = new Fixture("${name", HTMLOutputFormat.INSTANCE);

    Checked<String> first = fixture.fill();
    Checked<String> second = fixture.fill();

    assertThat(second).isInstanceOf(Checked.Bad.class).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <#macro m><@m/></#macro><@m/>                          | goes too deep
          <#function f x><#return f(x)></#function>${f(1)}       | goes too deep
          <#list 1.. as x>${''?left_pad(100000)}</#list>         | prints more than 64 million
          """)
  void endlessTemplateIsStopped(String template, String message) {
    assertThat(refusalOf(template).message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a <#list 1.. as x></#list>                                | "t.ftl" does not end
          <#macro m n>x <#if n gt 0><@m n - 1/><@m n - 1/></#if></#macro><@m 60/> | does not end
          <#list 1.. as x>${''?left_pad(1000)}</#list>             | more than 4 million
          <#assign s = 'x'><#list 1.. as x><#assign s = s + s></#list>   | e[mn][od]
          <#assign n = 900000>${(1..n)?filter(x -> x % 2 == 3)?size}    | "t.ftl" does not end
          ${('a'?left_pad(40, 'a') + 'b')?matches('(.*a){25}')?string} | "t.ftl" does not end
          """)
  void endlessTemplateOfDossierIsStopped(String template, String message) {
    Limits limits = new Limits(4_000_000, 100_000, Duration.ofSeconds(2));

    Checked<String> filled = new Fixture(template, HTMLOutputFormat.INSTANCE, true).fill(limits);

    assertThat(filled.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).containsPattern(message);
          assertThat(problem.place()).isNotNull();
          assertThat(problem.hint()).isNotBlank();
        });
  }

  @Test
  void shippedTemplateWithoutEnoughMemoryIsNoFaultOfTemplate() {
    var fixture = new Fixture("${'x'?left_pad(2147483647)}", HTMLOutputFormat.INSTANCE);

    assertThatThrownBy(fixture::fill).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void problemNamesPlaceOfEndlessLoop() {
    Limits limits = new Limits(1000, 100, Duration.ofSeconds(10));
    String template = "one\ntwo <#list 1.. as x></#list>";

    Place place =
        new Fixture(template, HTMLOutputFormat.INSTANCE, true)
            .fill(limits)
            .problems()
            .getFirst()
            .place();

    assertThat(place).isNotNull();
    assertThat(List.of(place.line(), place.column())).containsExactly(2, 5);
  }

  @Test
  void limitsDoNotChangeOutputBelowThem() {
    Limits limits = new Limits(1000, 100, Duration.ofSeconds(10));
    var fixture = new Fixture("<#list 1..50 as x>${x}</#list>", HTMLOutputFormat.INSTANCE, true);

    assertThat(fixture.fill(limits)).isInstanceOf(Checked.Good.class).isEqualTo(fixture.fill());
  }

  @Test
  void formatWithoutEscapingCanBeUsed() {
    var fixture = new Fixture("a < ${name}", PlainTextOutputFormat.INSTANCE);

    assertThat(fixture.fill()).isEqualTo(Checked.good("a < Zelensky"));
  }

  private static Problem refusalOf(String template) {
    Checked<String> filled = new Fixture(template, HTMLOutputFormat.INSTANCE, ALL).fill();
    assertThat(filled).isInstanceOf(Checked.Bad.class);
    assertThat(filled.problems()).hasSize(1);
    return filled.problems().getFirst();
  }

  private static Checked<String> fill(String template) {
    return new Fixture(template, HTMLOutputFormat.INSTANCE).fill();
  }

  /// A configuration with `t.ftl` as given and a few templates that it can include.
  private record Fixture(Engine engine) {

    Fixture(String template, OutputFormat format) {
      this(template, format, false);
    }

    Fixture(String template, OutputFormat format, boolean bounded) {
      this(template, format, bounded ? Set.of("t.ftl") : Set.of());
    }

    /// @param own the names of the templates that are the dossier's own
    Fixture(String template, OutputFormat format, Set<String> own) {
      Map<String, String> texts =
          Map.of(
              "t.ftl", template,
              "part.ftl", "a part",
              "broken.ftl", "\n${name",
              "clock.ftl", "\n${.now?long}",
              "gap.ftl", "\n${nobody}");
      this(new Engine(texts(texts, own), format, PLAIN));
    }

    private static TemplateTexts texts(Map<String, String> texts, Set<String> own) {
      Map<String, String> ownTexts = new TreeMap<>(texts);
      ownTexts.keySet().retainAll(own);
      return new TemplateTexts(ownTexts, texts::get, List.copyOf(new TreeMap<>(texts).keySet()));
    }

    Checked<String> fill() {
      return fill(null);
    }

    Checked<String> fill(@Nullable Limits limits) {
      return engine.fill("t.ftl", new SimpleHash(VALUES, PLAIN), _ -> {}, limits);
    }
  }
}
