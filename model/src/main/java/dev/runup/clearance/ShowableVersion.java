package dev.runup.clearance;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import java.util.List;

/// A complete version that may be shown, made without what is withheld.
///
/// @param needs the facts that it can't be shown without, some perhaps more than once
/// @param since from when on it may be shown
record ShowableVersion(Fact fact, List<FactId> needs, ShowableFrom since) {
  ShowableVersion {
    needs = List.copyOf(needs);
  }
}
