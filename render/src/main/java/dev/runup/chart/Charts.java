package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.figure.DrawnFigure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The figures that a template can ask for.
public final class Charts {

  private Charts() {}

  /// Gives back all figures of a briefing by their names, nothing for one that has nothing to show.
  public static Map<String, Optional<DrawnFigure>> of(Briefing briefing, ChartWords words) {
    Map<String, Optional<DrawnFigure>> figures = new LinkedHashMap<>();
    figures.put("timeline", TimelineChart.of(briefing, words));
    figures.put("ranges", RangesChart.of(briefing, words));
    figures.put("progress", ProgressChart.of(briefing, words));
    figures.put("positions", PositionsChart.of(briefing, words));
    return figures;
  }

  /// The words of the briefing's language.
  public interface ChartWords {

    /// Gives back a value as a template prints it; a word of the format as it is.
    String of(Leaf value);

    /// Gives back a message with texts in its places.
    String message(String key, Object... values);
  }
}
