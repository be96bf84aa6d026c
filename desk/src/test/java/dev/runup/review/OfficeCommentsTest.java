package dev.runup.review;

import static dev.runup.review.MarkedCase.LEAD;
import static dev.runup.review.MarkedCase.marked;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Comments on briefings as Word does, and checks what is found.
class OfficeCommentsTest {

  static Stream<MarkedCase> comments() {
    return Stream.of(
        marked(
            "comment on words",
            file -> file.comment(0, "50 %", "Who says so?", 0),
            "commented " + LEAD,
            "0 on 50 %: Who says so? | A. Officer"),
        marked(
            "reply",
            file -> file.comment(0, "50 %", "Who says so?", 0).comment(1, "50 %", "The digest.", 0),
            "commented " + LEAD,
            "0 on 50 %: Who says so? | A. Officer",
            "1 on 50 %: The digest. | A. Officer"),
        marked(
            "comment on two paragraphs",
            file -> file.comment(0, "Where no day", "Also open.", "Check both."),
            "commented  under Positions",
            "0 on Where no day stands, none is given.: Check both. | A. Officer",
            "commented  under Issues",
            "0 on Issues: Check both. | A. Officer",
            "commented  under Issues",
            "0 on Also open.: Check both. | A. Officer"),
        marked(
            "comment on template's words",
            file -> file.comment(0, "Not known", "Really?", 0),
            "commented ",
            "0 on Not known: Really? | A. Officer"),
        marked(
            "comment on a change",
            file -> file.track("cut by ", "50", "60").comment(0, "60", "See the cable.", 0),
            "changed " + LEAD,
            "-50 | A. Officer",
            "+60 | A. Officer",
            "0 on 60: See the cable. | A. Officer"));
  }

  @ParameterizedTest
  @MethodSource("comments")
  void marksOfTheOfficeAreFound(MarkedCase one) {
    one.assertFound(true);
  }
}
