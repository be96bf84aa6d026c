package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that the figure of what is said to be agreed drops no side of a disagreement, and that its
/// own count and its table are true up to the issue day.
class AgreedSidesTest {
  private static final String SIDES = "agreed-sides";
  private static final String DAY = "2026-06-08";
  private static final List<String> AUTHORS =
      List.of("Northland", "Southland", "Eastland", "The Institute", "Author not given");

  private static List<AgreedPicture> pictures() throws IOException {
    DrawnFigure drawn = PlantedIssue.of(SIDES, DAY).figure("agreed").orElseThrow();
    return Stream.of(drawn.wide(), drawn.medium(), drawn.narrow()).map(AgreedPicture::new).toList();
  }

  private static String words() throws IOException {
    return PlantedIssue.of(SIDES, DAY).words("agreed").replaceAll("\\| \\([a-z]+\\) ", "| ");
  }

  private static Text heading(AgreedPicture picture, String author) {
    return picture.texts().stream()
        .filter(text -> text.text().matches(author + "(:.*)?"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + author + " in " + picture.said()));
  }

  /// Returns the scale that stands below the name of an author.
  private static AgreedPicture.Scale scale(AgreedPicture picture, String author) {
    double y = heading(picture, author).y();
    return picture.scales().stream()
        .filter(scale -> scale.top() > y)
        .min(Comparator.comparing(AgreedPicture.Scale::top))
        .orElseThrow();
  }

  /// Returns the shares of the dots on a scale, from the left.
  private static List<Long> dots(AgreedPicture picture, AgreedPicture.Scale scale) {
    return picture
        .shapes(Dot.class)
        .filter(dot -> dot.paint() == Paint.ACCENT)
        .filter(dot -> dot.y() > scale.top() - 5 && dot.y() < scale.bottom() + 5)
        .sorted(Comparator.comparing(Dot::x))
        .map(dot -> Math.round(100 * (scale.bottom() - dot.y()) / (scale.bottom() - scale.top())))
        .toList();
  }

  @Test
  void eachAuthorHasMarksOfItsOwn() throws IOException {
    for (AgreedPicture picture : pictures()) {
      assertThat(dots(picture, scale(picture, "Northland"))).containsExactly(60L, 90L, 92L);
      assertThat(dots(picture, scale(picture, "Southland"))).containsExactly(0L, 20L, 85L);
      assertThat(dots(picture, scale(picture, "Eastland"))).containsExactly(61L);
      assertThat(dots(picture, scale(picture, "The Institute"))).containsExactly(21L);
      AgreedPicture.Scale southland = scale(picture, "Southland");
      assertThat(picture.shapes(Box.class))
          .as("the newest claim, a limit of 50%")
          .anyMatch(box ->
              Math.abs(box.y() + box.height() / 2 - (southland.top() + southland.bottom()) / 2) < 1
                  && box.paint() == Paint.ACCENT);
    }
  }

  @Test
  void eachShareIsSaidInThePicture() throws IOException {
    for (AgreedPicture picture : pictures()) {
      assertThat(picture.said().replace("\n", " "))
          .contains("60%", "61%", "20%", "90%", "85%", "21%", "92%")
          .contains("under 50%", "at most 70%");
    }
  }

  @Test
  void claimWithoutRoomIsToldInWords() throws IOException {
    for (AgreedPicture picture : pictures()) {
      assertThat(picture.said())
          .contains("No room on the scale: 91%", "Northland, 5 June")
          .doesNotContain("in the table");
    }
  }

  @Test
  void markStandsNearNoOtherLabelThanItsAuthor() throws IOException {
    for (AgreedPicture picture : pictures()) {
      assertThat(picture.texts()).noneMatch(text -> text.text().matches("[1-35-9]|[a-e]"));
      AUTHORS.forEach(author ->
          assertThat(heading(picture, author).y()).isLessThan(scale(picture, author).top()));
    }
  }

  @Test
  void ownCountEndsAtIssueDayWithItsLabel() throws IOException {
    for (AgreedPicture picture : pictures()) {
      double now = picture.issueDay();
      assertThat(picture.texts())
          .anyMatch(text ->
              text.text().equals("8 June")
                  && text.paint() == Paint.ACCENT
                  && Math.abs(text.x() - now) < 40);
      assertThat(picture.count()).isNotEmpty().allMatch(line -> line.x2() <= now + 0.1);
      assertThat(picture.count().stream().mapToDouble(Line::x2).max().orElseThrow())
          .isCloseTo(now, within(0.1));
      assertThat(picture.said()).contains("2 of 4 points");
    }
  }

  @Test
  void noLineGoesThroughLabelOfCount() throws IOException {
    for (AgreedPicture picture : pictures()) {
      for (Text label : picture.texts()) {
        if (label.text().matches("\\d of 4 points")) {
          double left =
              label.x()
                  - switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> 25;
                    case END -> 50;
                  };
          assertThat(picture.shapes(Line.class))
              .filteredOn(line -> line.x1() < left + 40 && line.x2() > left)
              .as(label.text())
              .noneMatch(line -> line.y1() < label.y() + 1 && line.y2() > label.y() - 7);
        }
      }
    }
  }

  @Test
  void claimBeforePlanIsOfNoLaterVersion() throws IOException {
    assertThat(words())
        .contains("0% (Southland, 20 February; version not known; known on 8 June)")
        .containsPattern("\\| 20 February \\| Southland \\| 0% \\|[^\\n]*version not known")
        .doesNotContainPattern("20 February[^\\n|;]*; version of");
  }

  @Test
  void tableIsInOrderOfDays() throws IOException {
    String words = words();
    assertThat(words.indexOf("| 1 May |"))
        .isBetween(words.indexOf("| 1 April |"), words.indexOf("| 5 June |"));
    assertThat(words.indexOf("| 8 June | Own count |")).isGreaterThan(words.indexOf("| 6 June |"));
  }
}
