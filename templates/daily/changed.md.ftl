<#-- What is new since the issue before. -->
<#if !briefing.issue.since??>
${msg("changed.first")}
<#else>
${msg("issue.since." + (briefing.issue.fresh == 0)?then("none", w.plural(briefing.issue.fresh)), briefing.issue.since, briefing.issue.fresh)}
</#if>
