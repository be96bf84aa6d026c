package dev.runup.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parts of a person's name as it is typed, without what is only added to it: letters after a
/// name such as "MP", "Jr." and "III", and nicknames in brackets or quotation marks.
///
/// Example: "Zoe (Zo) Smith KCMG, Lady Quill of Lund" has the whole names "Zoe Smith" and "Lady
/// Quill", and the family names "Smith" and "Quill".
///
/// @param wholes the names without additions
/// @param families the family names, which may have a hyphen
/// @param others the other words, without initials: given names, and family names that come first,
///   such as "Kim"
public record PersonName(List<String> wholes, List<String> families, List<String> others) {

  /// What is written before a family name.
  public static final List<String> HONORIFICS =
      List.of("Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Madam Mme".split(" "));

  private static final Pattern ADDED =
      Pattern.compile(
          "\\([^()]*\\)|\\[[^\\[\\]]*\\]|[\"“”„«‹][^\"“”„«»‹›]*[\"“”»›]"
              + "|(?<!\\p{L})['‘][^'‘’]*['’](?!\\p{L})");

  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// Words after a name: a place, or "the Younger".
  private static final Pattern AFTER = Pattern.compile("(?<=\\S)\\s+(?:of|the)\\s.*$");

  /// A title after a comma, with a name of its own.
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:^|\\s)((?:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Earl|Countess|Count|Marquess"
              + "|Marchioness|Duke|Duchess|Лорд|Леді|Барон|Баронеса|Граф|Графиня)\\s.+)$");

  /// What follows names, without dots. Degrees that are family names too are left out, such as "MA"
  /// and "BA".
  private static final Set<String> AFTER_NAMES =
      Set.of(
          ("Jr JR Jnr Sr SR Snr Junior Senior Júnior 2nd 3rd 4th Esq Ret"
                  + " MP MEP MSP MLA MdB MdL MdEP TD PC QC KC SC JP DL CC CM"
                  + " PhD PHD DPhil MPhil MD DSc MSc BSc MEng BEng LLM LLB LLD MBA MPA MPP JD RN CPA"
                  + " KG KT GCB KCB DCB CB GCMG KCMG DCMG CMG GCVO KCVO DCVO CVO LVO MVO GBE KBE DBE CBE"
                  + " OBE MBE CH DSO MC VC GC GM DFC SJ OP OSB FRS FBA FRSE FRSA FRCP FRCS"
                  + " USN USMC USAF мол мл ст молодший старший")
              .split(" "));

  /// A number behind a name, or a degree such as "PsyD" and "FRHistS".
  private static final Pattern NUMBER_OR_DEGREE =
      Pattern.compile("[IVX]{2,5}|\\p{Lu}\\p{L}*\\p{Ll}\\p{L}*\\p{Lu}");

  /// A word in capitals that may be letters after a name or a family name.
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}");

  /// Words before a family name that belong to it. Those in small letters do so anyway.
  private static final Set<String> PARTICLES =
      Set.of(
          ("Abd Abu Al Ben Bin Bint Da De Del Della Den Der Di Do Dos Du El Ibn La Las Le Les Los"
                  + " Mac Saint San St Te Ten Ter Van Von Zu")
              .split(" "));

  /// Returns the parts of a name.
  public static PersonName of(String typed) {
    List<String> wholes = new ArrayList<>();
    List<String> families = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String[] parts = COMMA.split(withoutAdded(typed), -1);
    addNames(parts[0], wholes, families, others);
    Arrays.stream(parts)
        .skip(1)
        .map(TITLE::matcher)
        .filter(Matcher::find)
        .map(title -> title.group(1))
        .forEach(title -> {
          if (AFTER.matcher(title).replaceFirst("").indexOf(' ') < 0) {
            wholes.add(title);
          } else {
            addNames(title, wholes, families, new ArrayList<>());
          }
        });
    return new PersonName(wholes, families, others);
  }

  private static String withoutAdded(String typed) {
    return ADDED.matcher(typed).replaceAll(" ").strip();
  }

  private static void addNames(
      String part, List<String> wholes, List<String> families, List<String> others) {
    List<String> words = words(AFTER.matcher(part).replaceFirst(""));
    if (words.isEmpty()) {
      return;
    }
    wholes.add(String.join(" ", words));
    families.add(words.getLast());
    words.subList(0, words.size() - 1).stream()
        .filter(word -> !isParticle(word))
        .map(word -> word.replace(".", ""))
        .filter(word -> word.length() > 1 && !HONORIFICS.contains(word))
        .forEach(others::add);
    boolean isAllCapitals = words.stream().noneMatch(word -> word.matches(".*\\p{Ll}.*"));
    if (words.size() > 2 && !isAllCapitals && CAPITALS.matcher(words.getLast()).matches()) {
      // Either "Zoe Smith ABC" or "Zoe Ann SMITH".
      families.addAll(of(String.join(" ", words.subList(0, words.size() - 1))).families());
    }
  }

  /// Returns the words of a name without what follows it.
  private static List<String> words(String part) {
    List<String> words =
        SPACES.splitAsStream(part.strip()).filter(word -> !word.isEmpty()).toList();
    int end = words.size();
    while (end > 1 && isAfterName(words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }

  /// Returns whether a word follows a name and is no part of it. An initial does too.
  public static boolean isAfterName(String word) {
    String letters = word.replace(".", "");
    return letters.length() < 2
        || AFTER_NAMES.contains(letters)
        || NUMBER_OR_DEGREE.matcher(letters).matches();
  }

  /// Returns the family names in what a person is sorted by. These are its first word, and the last
  /// one before a comma.
  ///
  /// Example: "Kim" for "Kim Jong Un", and "García" and "López" for "García López, Ana".
  public static List<String> familiesInSortKey(String typed) {
    String[] parts = COMMA.split(withoutAdded(typed), -1);
    List<String> words = words(AFTER.matcher(parts[0]).replaceFirst(""));
    int first = 0;
    while (first < words.size() - 1 && isParticle(words.get(first))) {
      first++;
    }
    return words.isEmpty()
        ? List.of()
        : Stream.of(words.get(first), parts.length > 1 ? words.getLast() : words.get(first))
            .distinct()
            .toList();
  }

  private static boolean isParticle(String word) {
    return Character.isLowerCase(word.codePointAt(0)) || PARTICLES.contains(word);
  }
}
