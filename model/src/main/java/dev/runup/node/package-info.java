/// Reads YAML, JSON and CSV files as nodes with their places, and writes trees as JSON.
///
/// Start at [DossierFolder] for files and at [NodeReader] for a file's tree. No other package uses
/// Jackson or snakeyaml-engine. Knows no facts.
@NullMarked
package dev.runup.node;

import org.jspecify.annotations.NullMarked;
