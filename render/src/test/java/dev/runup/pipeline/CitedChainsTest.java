package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Shape;
import dev.runup.pipeline.ChainsTest.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds facts that refer to each other, and for each of them one more fact that refers to it. The
/// keys are those of the tables of keys.
@Tag("slow")
class CitedChainsTest {

  /// Enough that work for each pair of facts outweighs all other work.
  private static final int COUNT = 1_500;

  @TempDir private Path folder;

  /// How facts refer to each other.
  enum Form {
    /// Each refers to the one before.
    CHAIN,

    /// All refer to the first one.
    STAR
  }

  /// Facts that refer to each other by one key, and facts that refer to these by another one.
  record Cited(Link link, Form form, FactType citing, Field by) {

    @Override
    public String toString() {
      return form + " of " + link + ", each in " + citing.word() + " " + by.key();
    }

    String facts(int count) {
      StringBuilder text = new StringBuilder(link.facts(count, i -> form == Form.STAR ? 0 : i - 1));
      Link other = new Link(citing, by);
      text.append(citing == link.type() ? "" : citing.plural() + ":\n");
      for (int i = 0; i < count; i++) {
        text.append(other.fact("c", i, "n" + i));
      }
      return text.toString();
    }
  }

  /// Returns what to try: with the full laws all, else one for each type, the forms in turn.
  static List<Cited> cited() {
    List<Cited> cited = new ArrayList<>();
    for (Link link : ChainsTest.tried()) {
      if (link.type() == FactType.SOURCE && link.field() == CommonField.RESTS_ON) {
        // Each source prints the numbers of all on which it rests, so the output is quadratic.
        continue;
      }
      List<Link> citing = citing(link.type());
      if (ChainsTest.IS_FULL) {
        for (Link one : citing) {
          for (Form form : Form.values()) {
            cited.add(new Cited(link, form, one.type(), one.field()));
          }
        }
      } else {
        Form form = Form.values()[cited.size() % Form.values().length];
        cited.add(new Cited(link, form, citing.getFirst().type(), citing.getFirst().field()));
      }
    }
    return cited;
  }

  /// Returns the keys that may refer to a fact of a type, those of statements first. The id of a
  /// position names its actor and issue, so only one position may be about both.
  private static List<Link> citing(FactType target) {
    List<Link> citing = new ArrayList<>();
    for (FactType type : FactType.values()) {
      for (Field field : type.fields()) {
        boolean refers =
            switch (field.spec().shape()) {
              case Shape.Reference(List<FactType> targets, boolean _) -> targets.contains(target);
              case Shape.DeskOr(List<FactType> targets) -> targets.contains(target);
              case Shape.Participant _ -> target == FactType.ACTOR;
              case Shape.Citation _ -> target == FactType.SOURCE;
              default -> false;
            };
        boolean isOnce = type != FactType.POSITION || field.spec().required();
        if (refers && isOnce) {
          citing.add(new Link(type, field));
        }
      }
    }
    citing.sort(
        Comparator.comparing((Link link) -> link.type() != FactType.STATEMENT)
            .thenComparing(link -> !(link.field().spec().shape() instanceof Shape.Citation)));
    return citing;
  }

  @ParameterizedTest
  @MethodSource("cited")
  void factsThatAreCitedCostWhatTheirNumberCosts(Cited cited) throws IOException {
    assertThat(ChainsTest.growth(folder, COUNT, cited::facts)).isBetween(1.5, ChainsTest.MOST);
  }
}
