package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.font.Script;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The words that a document prints in place of passages that can't be set. They are chosen once
/// for each script.
final class UnsetWords {

  private final Masthead masthead;
  private final PassageFinder finder;
  private final Map<UnicodeScript, Words> chosen = new EnumMap<>(UnicodeScript.class);

  /// @param language the language of the words as BCP 47, or empty for that of the document
  record Words(String text, String language) {}

  UnsetWords(Masthead masthead, PassageFinder finder) {
    this.masthead = masthead;
    this.finder = finder;
  }

  /// Returns the words for a passage. They are in English if the document's own language has a
  /// script that can't be set.
  ///
  /// @param script the script of the passage, see [Script#ofPassage]
  Words of(UnicodeScript script) {
    return chosen.computeIfAbsent(script, this::choose);
  }

  private Words choose(UnicodeScript script) {
    String name = Script.name(script, Locale.forLanguageTag(masthead.language()));
    String own = masthead.words().unsetScript(name);
    return !own.isBlank() && finder.canSet(own)
        ? new Words(own, "")
        : new Words("[original in " + Script.name(script, Locale.ENGLISH) + " script]", "en");
  }
}
