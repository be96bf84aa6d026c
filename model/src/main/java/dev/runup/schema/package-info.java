/// What facts files and `runup.yaml` may hold, as JSON Schema: the tables of keys for editors. Must
/// not know how files are read.
@NullMarked
package dev.runup.schema;

import org.jspecify.annotations.NullMarked;
