package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.figure.Drawn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The figures that a template can ask for.
public final class Charts {

  private Charts() {}

  /// Gives back all figures of a briefing by their names, nothing for one that has nothing to show.
  public static Map<String, Optional<Drawn>> of(Briefing briefing, Words words) {
    Map<String, Optional<Drawn>> figures = new LinkedHashMap<>();
    figures.put("timeline", Timeline.of(briefing, words));
    figures.put("ranges", Ranges.of(briefing, words));
    figures.put("progress", Progress.of(briefing, words));
    figures.put("positions", Positions.of(briefing, words));
    return figures;
  }
}
