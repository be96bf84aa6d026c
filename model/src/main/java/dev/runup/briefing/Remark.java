package dev.runup.briefing;

import org.jspecify.annotations.Nullable;

/// What a reader must know of a name that the briefing uses.
///
/// @param pronounced how it is said, or null
/// @param open whether it stands for a group whose members are not all named
public record Remark(
    Leaf.Name name, Leaf.@Nullable Prose pronounced, boolean open, Provenance standing) {}
