package dev.runup.pipeline;

import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.Settings;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks at all texts that an issue can print and that a user typed: those of its facts, of the
/// reasons of their updates, of its edition and of the settings.
///
/// @param test what is asked of each text
record IssueCharacters(Predicate<String> test) {

  /// Returns whether all texts pass the test.
  boolean allPass(Known known, Edition edition) {
    Settings settings = known.settings();
    return passes(settings.desk())
        && allPass(settings.translations())
        && passes(edition.name())
        && passes(edition.titles().title())
        && passes(edition.titles().addressee())
        && passes(edition.ceiling().label())
        && allPass(edition.titles().translations())
        && known.versions().values().stream().flatMap(List::stream).allMatch(this::passes);
  }

  private boolean passes(Fact version) {
    UpdateReason reason = version.updateReason();
    return version.values().values().stream().allMatch(this::allPass)
        && (reason == null || passes(reason.reason()) && allPass(reason.translations()));
  }

  private boolean allPass(List<? extends Value> values) {
    return values.stream().allMatch(this::passes);
  }

  private boolean passes(Value value) {
    return switch (value) {
      case Value.Text(String text) -> test.test(text);
      case Value.Participant one -> passes(one.role());
      case Value.Citation(var _, String passage) -> passes(passage);
      case Value.Office office -> test.test(office.office()) && passes(office.inText());
      case Value.Translation translation -> translation.texts().values().stream().allMatch(test);
      case Value.Draft(String by, var _) -> test.test(by);
      case Value.MarkLabel(var mark) -> test.test(mark.label());
      // digits, codes and words of the format
      case Value.Quantity _, Value.WholeNumber _, Value.Date _, Value.Time _ -> true;
      case Value.DayOrMoment _, Value.Word _, Value.Flag _, Value.LikelihoodTerm _ -> true;
      case Value.Reference _, Value.AllIssues _, Value.Desk _, Value.Others _ -> true;
      case Value.Review _ -> true; // cleared away
    };
  }

  private boolean passes(@Nullable String text) {
    return text == null || test.test(text);
  }
}
