package dev.runup.problem;

/// The owner of values: a fact, an edition, a mark or the settings of a dossier.
///
/// @param type the type of a fact, for example `event`, or another word for other owners
/// @param id its id within the type; empty if there is only one, as for the settings
public record Owner(String type, String id) {

  /// Returns the owner with a name such as `event:florida-meeting`.
  public static Owner named(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new Owner(name, "")
        : new Owner(name.substring(0, colon), name.substring(colon + 1));
  }

  /// Returns its name in messages and references, for example `event:florida-meeting`.
  @Override
  public String toString() {
    return id.isEmpty() ? type : type + ":" + id;
  }
}
