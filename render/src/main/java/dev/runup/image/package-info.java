/// Reads a PNG or JPEG logo, checks that the file is intact and removes its metadata. Start at
/// [PictureReader#read]. Knows neither dossiers nor output formats.
@NullMarked
package dev.runup.image;

import org.jspecify.annotations.NullMarked;
