/// How facts moved over the issues of an edition, from all their known versions.
///
/// * [dev.runup.course.PositionCourse], [dev.runup.course.MovementRows],
///   [dev.runup.course.PositionDays], [dev.runup.course.PositionOrder]: what became of positions,
///   when their words were said, and who holds them in which order
/// * [dev.runup.course.MeasureCourse], [dev.runup.course.MeasureSums]: the amounts that a measure
///   had, and what several of them come to
/// * [dev.runup.course.PlanVersions], [dev.runup.course.PointCounts]: the versions of a plan's
///   text, and the program's own count of its agreed points
/// * [dev.runup.course.Freshness], [dev.runup.course.OtherVersions]: what must not be told as if it
///   still held, and who tells an event otherwise
/// * [dev.runup.course.TimeOrder]: facts of all types in time
@NullMarked
package dev.runup.course;

import org.jspecify.annotations.NullMarked;
