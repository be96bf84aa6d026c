<#-- The changes between two issues, for `runup diff`. -->
<#import "../words.md.ftl" as w>
# <#include "title.md.ftl">

<#-- The masthead has the day of the issue, so only the previous one is named. -->
<#if briefing.issue.since?? && briefing.changes?size != 0>
${msg("changed.since", briefing.issue.since)}

</#if>
<#include "../daily/changed.md.ftl">
