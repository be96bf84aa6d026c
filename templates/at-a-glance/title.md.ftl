<#import "../words.md.ftl" as w>
<#import "../page-1.md.ftl" as p1>
<#assign inside = false in w>
<#if briefing.front.lead??>
<@w.titled briefing.front.lead/>
<#elseif briefing.front.summit??>
<@p1.titled/>
<#else>
${briefing.issue.title!msg("product.at-a-glance")}
</#if>
