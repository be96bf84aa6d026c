package dev.runup.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The code of a problem: a readable name that messages show in brackets and that `rules:`, SARIF
/// logs and `runup explain` use. `docs/rules.md` explains those of the rules, `docs/messages.md`
/// all others.
public enum ProblemCode {
  // Rules of `check`, in the order in which `docs/rules.md` lists them. `rules:` can change most.
  UNMARKED(Severity.ERROR),
  KNOWN_LATER(Severity.ERROR),
  UNSOURCED(Severity.ERROR),
  RESTS_ON_WITHDRAWN(Severity.ERROR),
  DRAFT_WITHOUT_PASSAGE(Severity.ERROR),
  DRAFT_NOT_IN_SOURCE(Severity.ERROR),
  RESTS_ON_RETRACTED(Severity.WARNING),
  RESTS_ON_SAME(Severity.WARNING),
  QUOTE_NOT_IN_SOURCE(Severity.ERROR),
  SAYS_UNSUPPORTED(Severity.WARNING),
  HEADLINE_UNSUPPORTED(Severity.WARNING),
  HEADLINE_STALE(Severity.WARNING),
  CREDIBILITY_1_ALONE(Severity.ERROR),
  NAMED_ON_BACKGROUND(Severity.ERROR),
  ORDER(Severity.ERROR),
  SKIPPED_HOUR(Severity.ERROR),
  LIKELIHOOD_WITH_CONFIDENCE(Severity.ERROR),
  OTHER_SCALE(Severity.WARNING),
  CONFLICT(Severity.WARNING),
  OVERDUE(Severity.WARNING),
  OVERTAKEN(Severity.WARNING),
  GAP_ANSWERED(Severity.WARNING),
  STALE(Severity.WARNING),
  PUBLISHED_LATER(Severity.WARNING),
  RECORDED_BEFORE(Severity.NOTICE),
  QUOTE_IN_SAYS(Severity.WARNING),
  ID_AS_TEXT(Severity.WARNING),
  DENIES_NOTHING(Severity.WARNING),
  INCOMPLETE(Severity.WARNING),
  UNORDERED_DAY(Severity.NOTICE),
  MADE_ID(Severity.NOTICE),
  WAITS_FOR_REVIEWS(Severity.WARNING),
  UNREVIEWED(Severity.ERROR),
  ACCEPTS_NOTHING(Severity.WARNING),

  // Folders and files.
  ALTERED(Severity.ERROR),
  BROKEN_CHAIN(Severity.ERROR),
  BUSY(Severity.ERROR),
  EDITED_IN_PLACE(Severity.ERROR),
  EMPTY_FILE(Severity.NOTICE),
  FILE_FAILURE(Severity.ERROR),
  FORKED(Severity.ERROR),
  LINK_OUT(Severity.ERROR),
  NESTED_DOSSIER(Severity.ERROR),
  NO_DOSSIER(Severity.ERROR),
  NO_FILE(Severity.ERROR),
  NO_FOLDER(Severity.ERROR),
  NOT_RELEASED(Severity.WARNING),
  NOT_THERE(Severity.ERROR),
  ORPHANED(Severity.WARNING),
  OTHER_BYTES(Severity.ERROR),
  PASSED_OVER(Severity.NOTICE),
  TOO_LARGE(Severity.ERROR),
  UNREADABLE(Severity.ERROR),
  WRONG_USAGE(Severity.ERROR),

  // The text of a file, in any format.
  BAD_CHARACTER(Severity.ERROR),
  MORE_PROBLEMS(Severity.ERROR),
  NOT_UTF_8(Severity.ERROR),
  TEXT_CUT(Severity.ERROR),
  TOO_DEEP(Severity.ERROR),
  TOO_LONG(Severity.ERROR),

  // YAML.
  BAD_ESCAPE(Severity.ERROR),
  COMMA_CUT(Severity.ERROR),
  EMPTY_VALUE(Severity.ERROR),
  INDENTATION(Severity.ERROR),
  KEY_SHAPE(Severity.ERROR),
  NEEDS_QUOTES(Severity.ERROR),
  NO_KEY(Severity.ERROR),
  NO_SPACE(Severity.ERROR),
  OTHER_SPACE(Severity.ERROR),
  SECOND_COLON(Severity.ERROR),
  SECOND_DOCUMENT(Severity.ERROR),
  TAB(Severity.ERROR),
  TEXT_AFTER_BRACKET(Severity.ERROR),
  TEXT_AFTER_QUOTE(Severity.ERROR),
  UNCLOSED_BRACKET(Severity.ERROR),
  UNCLOSED_QUOTE(Severity.ERROR),
  WRONG_DASH(Severity.ERROR),
  YAML_ALIAS(Severity.ERROR),
  YAML_ANCHOR(Severity.ERROR),
  YAML_DIRECTIVE(Severity.ERROR),
  YAML_MERGE(Severity.ERROR),
  YAML_SYNTAX(Severity.ERROR),
  YAML_TAG(Severity.ERROR),

  // JSON.
  JSON_SYNTAX(Severity.ERROR),
  TRAILING_TEXT(Severity.ERROR),

  // Tables in CSV and workbooks.
  BAD_WORKBOOK(Severity.ERROR),
  COMMA_LIST(Severity.ERROR),
  EMPTY_MEMBER(Severity.ERROR),
  HIDDEN_CELLS(Severity.ERROR),
  MIXED_SEPARATORS(Severity.ERROR),
  NEEDS_YAML(Severity.ERROR),
  NO_HEADER(Severity.ERROR),
  NO_HEADER_ROW(Severity.ERROR),
  NO_LISTS(Severity.ERROR),
  NO_ROWS(Severity.NOTICE),
  NOT_TYPED(Severity.ERROR),
  RAGGED_ROW(Severity.ERROR),
  READ_AS(Severity.NOTICE),
  RETYPED(Severity.ERROR),
  TOO_WIDE(Severity.ERROR),
  WRONG_SEPARATOR(Severity.ERROR),

  // Keys and values.
  DUPLICATE_KEY(Severity.ERROR),
  EMBARGO(Severity.WARNING),
  MERGE_MARK(Severity.ERROR),
  MISSING_KEY(Severity.ERROR),
  NO_VALUE(Severity.ERROR),
  OLD_MARK(Severity.WARNING),
  ONE_VALUE(Severity.ERROR),
  UNKNOWN_KEY(Severity.ERROR),
  UNKNOWN_TYPE(Severity.ERROR),
  WRONG_ADDRESS(Severity.ERROR),
  WRONG_AMOUNT(Severity.ERROR),
  WRONG_DATE(Severity.ERROR),
  WRONG_FORM(Severity.ERROR),
  WRONG_NAME(Severity.ERROR),
  WRONG_TIME(Severity.ERROR),
  WRONG_VALUE(Severity.ERROR),
  WRONG_WORD(Severity.ERROR),

  // Facts that name other facts.
  AMBIGUOUS_ID(Severity.ERROR),
  DUPLICATE_ID(Severity.ERROR),
  PASSAGE_OF_WHICH(Severity.ERROR),
  PASSAGE_WITHOUT_SOURCE(Severity.ERROR),
  REFERS_TO_ITSELF(Severity.ERROR),
  UNKNOWN_ACTOR(Severity.ERROR),
  UNKNOWN_ASSESSMENT(Severity.ERROR),
  UNKNOWN_EVENT(Severity.ERROR),
  UNKNOWN_FACT(Severity.ERROR),
  UNKNOWN_FIGURE(Severity.ERROR),
  UNKNOWN_ISSUE(Severity.ERROR),
  UNKNOWN_MEASURE(Severity.ERROR),
  UNKNOWN_PLACE(Severity.ERROR),
  UNKNOWN_PROPOSAL(Severity.ERROR),
  UNKNOWN_SOURCE(Severity.ERROR),
  UNKNOWN_STATEMENT(Severity.ERROR),
  WRONG_ID(Severity.ERROR),

  // Updates of facts.
  BEFORE_ITS_FACT(Severity.ERROR),
  CANT_CHANGE(Severity.ERROR),
  CHANGES_WITHDRAWN(Severity.ERROR),
  KEY_TWICE(Severity.ERROR),
  NOTHING_TO_UNSET(Severity.ERROR),
  TWO_AT_ONCE(Severity.ERROR),

  // Settings, editions and issues.
  ABOVE_FOLDER(Severity.REFUSAL),
  AFTER_CUT_OFF(Severity.NOTICE),
  CANT_ACCEPT(Severity.ERROR),
  CANT_TYPE_ID(Severity.ERROR),
  CEILING_TOO_HIGH(Severity.REFUSAL),
  FIXED_RULE(Severity.ERROR),
  LOW_CONTRAST(Severity.ERROR),
  NO_ARCHIVE(Severity.WARNING),
  NOT_KNOWN_YET(Severity.ERROR),
  NOTHING_CLEARED(Severity.REFUSAL),
  NOTHING_TO_SHOW(Severity.REFUSAL),
  RELEASED(Severity.REFUSAL),
  SAME_MARK(Severity.ERROR),
  SAME_NAME(Severity.ERROR),
  SEVERAL_CEILINGS(Severity.WARNING),
  SINCE_NOT_BEFORE(Severity.ERROR),
  STILL_PUBLISHED(Severity.REFUSAL),
  TAKEN_BACK(Severity.REFUSAL),
  UNKNOWN_ANCHOR(Severity.ERROR),
  UNKNOWN_EDITION(Severity.ERROR),
  UNKNOWN_MARK(Severity.ERROR),
  UNKNOWN_RULE(Severity.ERROR),
  WITHHELD(Severity.REFUSAL),

  // Markdown of templates and texts.
  IMAGE_LEFT_OUT(Severity.WARNING),
  LINK_REFUSED(Severity.WARNING),
  LINK_TITLE_LEFT_OUT(Severity.WARNING),
  LONG_TABLE_ROW(Severity.ERROR),
  NESTED_TOO_DEEPLY(Severity.ERROR),
  PRINTED_AS_TEXT(Severity.WARNING),
  UNKNOWN_TABLE_OPTION(Severity.ERROR),
  UNUSED_NOTE(Severity.WARNING),

  // Templates and their words.
  BORROWED_WORDS(Severity.WARNING),
  CRASH(Severity.ERROR),
  GENERATOR_CODE(Severity.ERROR),
  HOLE(Severity.ERROR),
  INACCESSIBLE(Severity.ERROR),
  LOST_WORDS(Severity.ERROR),
  NO_NAME(Severity.WARNING),
  NO_WORDS(Severity.ERROR),
  TEMPLATE(Severity.ERROR),
  UNKNOWN_TEMPLATE(Severity.ERROR),
  UNUSED_TEMPLATE(Severity.WARNING),
  WRONG_WORDS(Severity.ERROR),

  // Themes, fonts and pictures.
  NO_GLYPH(Severity.WARNING),
  PICTURE_COLOURS(Severity.WARNING),
  SAME_GREY(Severity.WARNING),
  UNSET_SCRIPT(Severity.WARNING),
  WRONG_COLOUR(Severity.ERROR),
  WRONG_FONT(Severity.ERROR),
  WRONG_PICTURE(Severity.ERROR),

  // The built briefing.
  NOT_PROVED(Severity.REFUSAL),
  NOTHING_WITHHELD(Severity.NOTICE),
  PAGE_1_LONG(Severity.WARNING);

  /// The codes of an id that no fact has.
  public static final Set<ProblemCode> UNKNOWN_IDS =
      Collections.unmodifiableSet(EnumSet.range(UNKNOWN_ACTOR, UNKNOWN_STATEMENT));

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /// Returns how much a problem with this code weighs, unless `rules:` or the place that reports it
  /// says otherwise.
  public Severity severity() {
    return severity;
  }

  /// Returns the code as it is printed, for example `unknown-source`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the code that is printed as a word, or null.
  public static @Nullable ProblemCode of(String word) {
    return Arrays.stream(values())
        .filter(code -> code.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /// Returns the code for a name that nothing has. Example: of `source` it is `unknown-source`.
  ///
  /// @param what a type of fact, or another kind that has such a code
  public static ProblemCode unknown(String what) {
    return valueOf("UNKNOWN_" + what.toUpperCase(Locale.ROOT));
  }
}
