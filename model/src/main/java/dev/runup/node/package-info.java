/// YAML, JSON and CSV files as nodes with their places; plain trees as JSON text. The only package
/// that knows Jackson and snakeyaml-engine; knows no fact.
@NullMarked
package dev.runup.node;

import org.jspecify.annotations.NullMarked;
