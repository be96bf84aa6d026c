package dev.runup.chart;

import dev.runup.briefing.Briefing;
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
}
