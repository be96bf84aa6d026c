package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.SpellingsOnBackgroundTest.shapedBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of a person's name the rule `named-on-background` takes as the family name, and what
/// is only added to a name.
class FamilyNamesOnBackgroundTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoe Quillcdy MP|A plan of Quillcdy.|true",
        "Zoe Quillcdy MP|Every MP will vote on it.|false",
        "Zoe Quillcdy PhD|A plan of Quillcdy.|true",
        "Zoe Quillcdy PhD|The KC and the PhD were there.|false",
        "Zoe Quillcdy Ph.D.|A plan of Quillcdy.|true",
        "Zoe Quillcdy KCMG|A plan of Quillcdy.|true",
        "Zoe Quillcdy KCMG OBE|A plan of Quillcdy.|true",
        "Zoe Quillcdy K.C.M.G.|A plan of Quillcdy.|true",
        "Zoe Quillcdy FRHistS|A plan of Quillcdy.|true",
        "Zoe Quillcdy XYZ|A plan of Quillcdy.|true",
        "Zoe Quillcdy MP, Minister of Trade|A plan of Quillcdy.|true",
        "Zoe Quillcdy MP, Minister of Trade|A plan of the Minister of Trade.|false",
        "Zoe Quillcdy Jr.|A plan of Quillcdy.|true",
        "Zoe Quillcdy Junior|The Junior League met.|false",
        "Zoe Quillcdy III|A plan of Quillcdy.|true",
        "Zoe Quillcdy VIII|Part VIII of the plan.|false",
        "Zoe Quillcdy the Younger|The Younger ones met.|false",
        "Zoe Quillcdy V|A plan of Quillcdy.|true",
        "Quillcdy MP|A plan of Quillcdy.|true",
        "Zoe (Zo) Quillady|A plan of Quillady.|true",
        "Zoe (Zo) Quillady|Zoe said nothing.|true",
        "Zoe (Zo) Quillady|Zo said nothing.|false",
        "Zoe “Zo” Quillady|Zo said nothing.|false",
        "Zoe 'Zo' Quillady|A plan of Quillady.|true",
        "Zoe Quillady (Zo)|A plan of Quillady.|true",
        "Zoe Quillady (Labour)|Labour was asked.|false",
        "Zoe Quillhy, Lord Quillham|A view of Quillhy.|true",
        "Zoe Quillhy, Lord Quillham|A view of Quillham.|true",
        "Zoe Quillhy, Lord Quillham of Lund|A view of Lord Quillham.|true",
        "Zoe Quillhy, 1st Baron Quillham|A view of Quillham.|true",
        "Zoe Quillhy, Earl of Quillham|A view of the Earl of Quillham.|true",
        "Zoe Quillhy, Lord Quillham|A view of the Lord Mayor.|false",
        "Wei LI|A plan of Li.|false",
        "Wei LI|A plan of LI.|true",
        "Wei QUILL|A plan of Quill.|true",
        "Jean Luc QUIL|A plan of Quil.|true",
        "Zoe van der Quillberg|A plan of Quillberg.|true",
        "Zoe al-Quillwry|A plan of Quillwry.|true"
      })
  void familyNameIsFoundWithoutWhatIsAddedToIt(String name, String text, boolean isFound) {
    assertThat(findings(shapedBy(name, text)).contains("action:shaped says")).isEqualTo(isFound);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillxi Jinpo|Quillxi Jinpo|A plan of Quillxi.|true",
        "Quillxi Jinpo|Quillxi|A plan of Quillxi.|true",
        "Quillxi Jinpo|'Quillxi, Jinpo'|A plan of Quillxi.|true",
        "Zoe Quillop Quillap|'Quillop Quillap, Zoe'|A plan of Quillop.|true",
        "Zoe Quillop Quillap|'Quillop Quillap, Zoe'|A plan of Quillap.|true",
        "Zoe de la Quillop|de la Quillop|A plan of Quillop.|true",
        "Zoe de la Quillop|De La Quillop|De was a word.|false",
        "Zoe Quillop MP|Quillop MP|Every MP will vote on it.|false",
        "Zoe Quillop|'Quillop, Zoe (MP)'|Every MP said nothing.|false"
      })
  void firstWordOfWhatAPersonIsSortedByIsAFamilyName(
      String name, String sortAs, String text, boolean isFound) {
    String facts =
        shapedBy(name, text)
            .replace("name: \"" + name, "sort-as: \"" + sortAs + "\", name: \"" + name);

    assertThat(findings(facts).contains("action:shaped says")).isEqualTo(isFound);
  }

  /// A namesake hides the family name, but not the whole name.
  @ParameterizedTest
  @CsvSource({"Zoe Quillady MP", "Zoe (Zo) Quillady", "'Zoe Quillady, KCMG'", "Zoe Quillady Jr."})
  void wholeNameIsFoundWithoutWhatIsAddedToIt(String name) {
    String place = NEXT_FILE + "places: [{id: river, name: Quillady}]\n";

    assertThat(findings(shapedBy(name, "A plan of Zoe Quillady.") + place))
        .containsExactly("action:shaped says");
    assertThat(findings(shapedBy(name, "The water of Quillady.") + place)).isEmpty();
  }
}
