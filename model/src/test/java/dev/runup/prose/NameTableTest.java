package dev.runup.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameTableTest {

  @Test
  void statesAndBodiesHaveTheirArticle() {
    assertThat(NameTable.withArticle("United Kingdom", "en")).isEqualTo("the United Kingdom");
    assertThat(NameTable.withArticle("Prime Minister’s Office", "en"))
        .isEqualTo("the Prime Minister’s Office");
    assertThat(NameTable.withArticle("Canada", "en")).isNull();
    assertThat(NameTable.withArticle("United Kingdom", "uk")).isNull();
  }

  @Test
  void ukrainianKnowsPlurals() {
    assertThat(List.of("США", "Об’єднані Арабські Емірати", "Нідерланди"))
        .allMatch(name -> NameTable.isPlural(name, "uk"));
    assertThat(NameTable.isPlural("Україна", "uk")).isFalse();
    assertThat(NameTable.isPlural("США", "en")).isFalse();
  }
}
