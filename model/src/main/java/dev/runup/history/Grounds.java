package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.StatementField;
import dev.runup.fact.Terms;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a fact rests on: sources and statements on background, and others on the record.
/// [Background] collects it.
final class Grounds {

  private final Fact fact;
  private final boolean isDirect;

  /// The actors who spoke on background in what the fact rests on. Facts share such sets, so that
  /// this one is replaced and never changed.
  private Set<FactId> speakers = Set.of();

  private boolean isOnBackground;
  private boolean isDeep;
  private boolean isCitedOnRecord;
  private boolean isFromBackground;
  private boolean hasBackgroundBase;
  private boolean hasBaseOnRecord;
  private boolean hasAttribution;
  private boolean lacksAttribution;

  /// @param isDirect whether the fact cites a source on background, or has such terms itself
  Grounds(Fact fact, boolean isDirect) {
    this.fact = fact;
    this.isDirect = isDirect;
    this.isOnBackground = isDirect;
    this.isFromBackground = isDirect;
    this.isDeep = Terms.of(fact) == Terms.DEEP_BACKGROUND;
    this.hasAttribution = isDirect && fact.has(StatementField.ATTRIBUTION);
    this.lacksAttribution = isDirect && isStatement() && !hasAttribution;
  }

  void addSpeakers(Set<FactId> others) {
    speakers = SharedSets.union(speakers, others);
  }

  /// Adds a source on background.
  void addSource(Set<FactId> itsSpeakers, boolean deep) {
    isFromBackground = true;
    addBackground(itsSpeakers, deep);
  }

  private void addBackground(Set<FactId> itsSpeakers, boolean deep) {
    isOnBackground = true;
    addSpeakers(itsSpeakers);
    isDeep |= deep;
  }

  void addCitationOnRecord() {
    isCitedOnRecord = true;
  }

  /// Adds a fact on background, in part or alone.
  void addBase(Grounds base) {
    addBackground(base.speakers, base.isDeep);
    hasBackgroundBase = true;
    isFromBackground |= base.isBackground();
    hasBaseOnRecord |= !base.isBackground();
    hasAttribution |= base.hasAttribution;
    lacksAttribution |= base.lacksAttribution;
  }

  void addBaseOnRecord() {
    hasBaseOnRecord = true;
  }

  Set<FactId> speakers() {
    return speakers;
  }

  boolean isDirect() {
    return isDirect;
  }

  boolean isDeep() {
    return isDeep;
  }

  boolean isOnBackground() {
    return isOnBackground;
  }

  /// Returns whether it rests on nothing that is on the record. The source of a fact that is known
  /// from words on background is the source of these words, so it doesn't count.
  boolean isOnlyBackground() {
    return isOnBackground && !hasBaseOnRecord && !isCitedOnRecord();
  }

  /// Returns whether it cites a source on the record that makes its content known on the record.
  boolean isCitedOnRecord() {
    return isCitedOnRecord && !hasBackgroundBase && !Terms.of(fact).hideNames();
  }

  /// Returns whether nothing in it is known from the record.
  boolean isBackground() {
    return isStatement() ? isFromBackground : isOnlyBackground();
  }

  /// Returns whether it is on background itself, or rests on a fact of which nothing is known from
  /// the record. Then its author may be who spoke there. That of any other fact is somebody else,
  /// as far as the desk has typed.
  boolean isFromBackground() {
    return isFromBackground;
  }

  private boolean isStatement() {
    return fact.type() == FactType.STATEMENT;
  }

  /// Returns whether a party may be named: each of its statements has an attribution, and none is
  /// on deep background.
  boolean allowsParty() {
    return hasAttribution && !lacksAttribution && !isDeep;
  }

  /// Returns whether a fact that rests on this one must be looked at again, because `other` was
  /// found before.
  boolean isSameAs(@Nullable Grounds other) {
    return other != null
        && isOnBackground == other.isOnBackground
        && isDeep == other.isDeep
        && isFromBackground == other.isFromBackground
        && isOnlyBackground() == other.isOnlyBackground()
        && hasAttribution == other.hasAttribution
        && lacksAttribution == other.lacksAttribution
        && speakers.equals(other.speakers);
  }
}
