package dev.runup.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Place.SpreadsheetCell;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests the JSON form of problems.
class ProblemsJsonTest {

  private static final Place PLACE = new Place(new Input("events.csv", "id,when\na,x\n"), 2, 3, 4);

  @Test
  void spreadsheetCellHasRowAndHeader() {
    assertThat(json(PLACE.withCell(new SpreadsheetCell(2, "when"))))
        .contains("\"row\": 2", "\"header\": \"when\"");
    assertThat(json(PLACE.withCell(new SpreadsheetCell(2, null))))
        .contains("\"row\": 2")
        .doesNotContain("header");
    assertThat(json(PLACE)).doesNotContain("row", "header");
  }

  @Test
  void relatedValueHasPlaceFactAndKey() {
    var ref = new FieldRef("event:talks", "after", 0);
    Problem problem = Problem.of(ProblemCode.ORDER, PLACE, "a circle", null);

    assertThat(
            ProblemsJson.of(List.of(problem.withRelated(List.of(new Problem.Related(ref, PLACE))))))
        .endsWith(
            """
                  "related": [
                    {
                      "file": "events.csv",
                      "line": 2,
                      "column": 3,
                      "endColumn": 4,
                      "fact": "event:talks",
                      "key": "after"
                    }
                  ]
                }
              ]
            }
            """);
  }

  private static String json(Place place) {
    return ProblemsJson.of(List.of(Problem.of(ProblemCode.WRONG_DATE, place, "no date", null)));
  }
}
