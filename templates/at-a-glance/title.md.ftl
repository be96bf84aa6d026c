<#import "../words.md.ftl" as w>
<#assign inside = false in w>
<#if briefing.front.lead??>
<@w.titled briefing.front.lead/>
<#elseif briefing.front.summit??>
${briefing.front.summit.title}
<#else>
${briefing.issue.title!msg("product.at-a-glance")}
</#if>
