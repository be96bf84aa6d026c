<#-- What changed between two issues, and nothing else: runup diff. -->
<#import "../words.md.ftl" as w>
# <#include "title.md.ftl">

<#-- The day itself stands in the masthead. -->
<#if briefing.issue.since?? && briefing.changes?size != 0>
${msg("changed.since", briefing.issue.since)}

</#if>
<#include "../daily/changed.md.ftl">
