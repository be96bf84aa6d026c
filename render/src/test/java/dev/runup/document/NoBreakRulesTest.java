package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Inline.SpanKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the rules for spaces. A `~` in a text means a no-break space.
class NoBreakRulesTest {

  @ParameterizedTest
  @EnumSource
  void eachRuleBindsItsExample(NoBreakRules row) {
    assertThat(bound(row.example().replace('~', ' '))).isEqualTo(row.example());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 28~December the plan",
        "a loss of USD~700–800~bn a year",
        "about 90~% of the 20-point plan",
        "3~moved, 1~corrected",
        "over 2500~km away",
        "paragraph ¶~8 of it",
        "meeting in October~1986",
        "They met.~(¶1; ¶3;~¶4)",
        "It was denied~[2~positions,~3] and",
        "Merz, von~der~Leyen and others",
        "It is open~– more or less~· not closed",
      })
  void spaceWithinNumberNameOrReferenceIsBound(String text) {
    assertThat(bound(text.replace('~', ' '))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in 1986 he went home",
        "between ¶6 and ¶8",
        "In fact 3, or more",
        "it is (reportedly) so [sic]",
        "die Lage der Welt",
        "It began. The end",
      })
  void spaceBetweenOtherWordsIsNotBound(String text) {
    assertThat(bound(text)).isEqualTo(text);
  }

  @Test
  void ruleAppliesAcrossBordersOfInlines() {
    List<Inline> text =
        NoBreakRules.bind(
            List.of(
                new Inline.Text("on "),
                new Inline.Strong(List.of(new Inline.Text("28"))),
                new Inline.Text(" "),
                new Inline.Emphasis(List.of(new Inline.Text("December"))),
                new Inline.NoteMark(1),
                new Inline.Break(),
                new Inline.ChangeMark("(new)"),
                new Inline.Link("#a", List.of(new Inline.Text("¶ 8")))));

    assertThat(text)
        .containsExactly(
            new Inline.Text("on "),
            new Inline.Strong(List.of(new Inline.Text("28"))),
            new Inline.Text("\u00a0"),
            new Inline.Emphasis(List.of(new Inline.Text("December"))),
            new Inline.NoteMark(1),
            new Inline.Break(),
            new Inline.ChangeMark("(new)"),
            new Inline.Link("#a", List.of(new Inline.Text("¶\u00a08"))));
  }

  @Test
  void shortDateOrAmountIsBoundInEveryLanguage() {
    assertThat(bound(span("28 грудня 2025", SpanKind.DATE))).isEqualTo("28~грудня~2025");
    assertThat(bound(span("700 bis 800 Mrd.", SpanKind.AMOUNT))).isEqualTo("700~bis~800~Mrd.");
    assertThat(bound(span("між 12 і 18 грудня 2025 року", SpanKind.DATE)))
        .isEqualTo("між 12 і 18~грудня~2025~року");
    assertThat(bound(span("zwischen 8. Mai und 9. Mai 2026", SpanKind.DATE)))
        .isEqualTo("zwischen 8.~Mai und 9.~Mai~2026");
    assertThat(bound(span("a day in the late winter", SpanKind.DATE)))
        .isEqualTo("a day in the late winter");
    assertThat(bound(span("what they said", SpanKind.TEXT))).isEqualTo("what they said");
  }

  @Test
  void boundSpanKeepsReferenceAndLanguage() {
    var ref = new dev.runup.problem.FieldRef("event:one", "when", 2);
    var span = new Inline.Span("28 December", ref, "en", SpanKind.DATE, "2025-12-28");

    assertThat(NoBreakRules.bind(List.of(span)).getFirst())
        .isEqualTo(new Inline.Span("28\u00a0December", ref, "en", SpanKind.DATE, "2025-12-28"));
  }

  @Test
  void codeKeepsItsSpaces() {
    var code = new Inline.Code(List.of(new Inline.Text("sleep 28 December")));

    assertThat(NoBreakRules.bind(List.of(code, new Inline.Text(" of 28 December"))))
        .containsExactly(code, new Inline.Text(" of 28\u00a0December"));
  }

  private static Inline span(String text, SpanKind kind) {
    return new Inline.Span(text, null, "", kind, null);
  }

  private static String bound(String text) {
    return bound(new Inline.Text(text));
  }

  private static String bound(Inline inline) {
    return Inline.plain(NoBreakRules.bind(List.of(inline))).replace('\u00a0', '~');
  }
}
