package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Phrase;
import dev.runup.figure.DrawnFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the figures that a template can include by name.
public final class Charts {

  private Charts() {}

  /// Returns all figures of a briefing by name. A figure without enough data is empty, so that a
  /// known name differs from a mistyped one.
  public static Map<String, Optional<DrawnFigure>> of(Briefing briefing, ChartWords words) {
    Map<String, Optional<DrawnFigure>> figures = new LinkedHashMap<>();
    figures.put("timeline", TimelineChart.of(briefing, words));
    figures.put("contacts", ContactsChart.of(briefing, words));
    figures.put("ranges", RangesChart.of(briefing, words));
    figures.put("agreed", AgreedChart.of(briefing, words));
    figures.put("progress", ProgressChart.of(briefing, words));
    figures.put("positions", PositionsChart.of(briefing, words));
    figures.put("movement", MovementChart.of(briefing, words));
    return figures;
  }

  /// Returns the title of the timeline, which says what a reader should take from it.
  public static String timelineTitle(Briefing briefing, ChartWords words) {
    return TimelineChart.title(briefing, words);
  }

  /// The wording in the briefing's language.
  public interface ChartWords {

    /// Returns a value as a template prints it. A keyword of the format stays as it is typed.
    String textOf(Leaf value);

    /// Returns the label of a day, a month or a year on a scale.
    ///
    /// @param unit `day`, `month` or `year`, or `january` for a January with its year
    /// @param start its first day
    String tick(String unit, LocalDate start);

    /// Returns a message of the template's bundle, with the values filled in.
    String message(String key, Object... values);

    /// Returns a phrase with its values.
    default String phrase(Phrase phrase) {
      return message(
          phrase.key(),
          phrase.values().stream()
              .map(value -> joined(value.stream().map(this::textOf).toList()))
              .toArray());
    }

    /// Returns a text, followed by the speakers of an amount, the day of their words, or that none
    /// is given, if it is a share of a plan, its condition, its reservations, that it is the desk's
    /// conclusion, and who denies it. The day tells which of several shares by one author is the
    /// newest.
    default String withSpeakers(String text, Figure figure) {
      List<String> parts = new ArrayList<>(List.of(text));
      figure.by().forEach(name -> parts.add(name.text()));
      if (figure.ofPlan()) {
        parts.add(figure.said() == null ? message("contacts.no-day") : textOf(figure.said()));
      }
      if (figure.condition() != null) {
        parts.add(message("said.attributed", message("key.if"), textOf(figure.condition())));
      }
      figure.standing().hedges().forEach(hedge -> parts.add(message("hedge." + hedge)));
      if (figure.standing().derived()) {
        parts.add(message("derived"));
      }
      Event.Denial denial = figure.denial();
      if (denial != null) {
        parts.add(denied(denial));
      }
      return joined(parts);
    }

    /// Returns who denies something in words.
    default String denied(Event.Denial denial) {
      return denial.by().isEmpty()
          ? message("contacts.denied")
          : message(
              "contacts.denied-by", joined(denial.by().stream().map(Leaf.Name::text).toList()));
    }

    /// Returns a text, followed by the speakers of an amount, or that none is given, and its
    /// reservations.
    default String withAuthor(String text, Figure figure) {
      return withSpeakers(
          figure.by().isEmpty() ? joined(List.of(text, message("agreed.no-author"))) : text,
          figure);
    }

    /// Returns texts as one list, or an empty text for none. It joins halves, because each message
    /// copies its values.
    default String joined(List<String> texts) {
      int half = texts.size() / 2;
      return switch (texts.size()) {
        case 0 -> "";
        case 1 -> texts.getFirst();
        default ->
            message(
                "list.more",
                joined(texts.subList(0, half)),
                joined(texts.subList(half, texts.size())));
      };
    }
  }
}
