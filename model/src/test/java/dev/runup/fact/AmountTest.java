package dev.runup.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  @Test
  void aRangeOfMoneyKeepsItsDigitsAsTyped() {
    assertThat(Amount.parse("USD 700–800 bn"))
        .isEqualTo(new Amount(Amount.Bound.EXACT, "USD", "700", "800", "bn", false, false));
  }

  @Test
  void aShareIsAboutOrOverOrExact() {
    assertThat(Amount.parse("~90 %"))
        .isEqualTo(new Amount(Amount.Bound.ABOUT, null, "90", null, null, false, true));
    assertThat(Objects.requireNonNull(Amount.parse("over 90 %")).bound())
        .isEqualTo(Amount.Bound.OVER);
    assertThat(Objects.requireNonNull(Amount.parse("90%")).bound()).isEqualTo(Amount.Bound.EXACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20",
        "440+",
        "12-15",
        "12–15",
        "3.5",
        "at least 3",
        "at most 3.10",
        "up to EUR 5 m",
        "under 1 k",
        "EUR 2 tn",
        "007"
      })
  void theseAreAmounts(String typed) {
    assertThat(Amount.parse(typed)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$700 bn",
        "3,600",
        "3,5",
        "ninety",
        "90 percent",
        "USD",
        "USD700",
        "usd 700",
        "700 USD",
        "5 bn bn",
        "-5",
        "12–",
        "about 5",
        "1e9",
        "½",
        "٣"
      })
  void theseAreNone(String typed) {
    assertThat(Amount.parse(typed)).isNull();
  }

  @Test
  void aNumberHasAtMost64Digits() {
    assertThat(Amount.parse("9".repeat(64))).isNotNull();
    assertThat(Amount.parse("9".repeat(65))).isNull();
  }

  @Test
  void aNumberHas64DigitsAtMost() {
    String longest = "1".repeat(64);

    for (String form : new String[] {"%s", "~%s %%", "USD 1–%s bn", "%s–" + "9".repeat(64)}) {
      assertThat(Amount.parse(form.formatted(longest))).as(form).isNotNull();
      assertThat(Amount.parse(form.formatted(longest + "1"))).as(form).isNull();
    }
    assertThat(Amount.parse("1." + "1".repeat(63))).isNotNull();
    assertThat(Amount.parse("1." + longest)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USD 700–800 bn",
        "~90 %",
        "over 90 %",
        "440+",
        "12–15",
        "up to EUR 1.50 k",
        "at least 3 m"
      })
  void anAmountIsWrittenAsItWasTyped(String typed) {
    assertThat(Objects.requireNonNull(Amount.parse(typed)).typed()).isEqualTo(typed);
  }
}
