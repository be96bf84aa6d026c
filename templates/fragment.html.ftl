<#--
The frame of a fragment, a briefing for a page of another site. HtmlWriter.fragment lists the fields.
-->
<article class="${prefix}briefing" lang="${language}" dir="${direction}">
<p class="${prefix}head"><#if label != ""><span class="${prefix}mark">${label}</span></#if><#if status != ""> <strong>${status}</strong></#if> <span>${seriesMarkup}</span>
<time datetime="${date}">${day}</time><#if desk != ""> <span>${deskMarkup}</span></#if><#if addressee != ""> <span>${addresseeMarkup}</span></#if></p>
${body}<p class="${prefix}foot"><#if label != ""><span class="${prefix}mark">${label}</span></#if><#if status != ""> <strong>${status}</strong></#if> <span>${seriesMarkup}</span>
<time datetime="${date}">${day}</time></p>
<#if data?has_content>
<script type="application/ld+json">${data}</script>
</#if>
</article>
