<#-- The facts that changed since the previous issue by topic, each in its present form after the cause of its change. -->
<#import "../parts.md.ftl" as parts>
<#if briefing.issue.since?? && briefing.changes?size == 0>
${msg("issue.since.none", briefing.issue.since)}

</#if>
<#list briefing.reference.news as topic>
<#if topic.topic?? || briefing.reference.news?size != 1>
**<#if topic.topic??>${unstopped(topic.topic)}${msg("stop")}<#else>${msg("changed.rest")}</#if>**

</#if>
<@w.each topic.rows; row><@w.news row=row topic=topic.topic!""/></@w.each>
</#list>
<#if briefing.reference.elsewhere>
${msg("changed.elsewhere")}

</#if>
<@parts.overdue/>
