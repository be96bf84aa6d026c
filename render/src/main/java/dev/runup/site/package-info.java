/// A static web site of all issues of an edition, and the same as data and fragments.
///
/// [Series] has the issues, [SitePages] makes the pages of them, and [Site] is all files. Start at
/// [Site].
@NullMarked
package dev.runup.site;

import org.jspecify.annotations.NullMarked;
