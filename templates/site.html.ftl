<#--
The frame of a page of a site. HtmlWriter.sitePage lists the fields. All are text, and none is ever missing.
-->
<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;<#if data?has_content> script-src '${dataDigest}';</#if> base-uri 'none'; form-action 'none'">
<title>${title}</title>
<meta name="description" content="${description}">
<#if robots != "">
<meta name="robots" content="${robots}">
</#if>
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="article:published_time" content="${date}">
<#if desk != "">
<meta property="og:site_name" content="${desk}">
</#if>
<#if url != "">
<meta property="og:url" content="${url}">
<link rel="canonical" href="${url}">
</#if>
${pages}<#t>
<#if previous != "">
<link rel="prev" href="${previous}">
</#if>
<#if next != "">
<link rel="next" href="${next}">
</#if>
<#if atom != "">
<link rel="alternate" type="application/atom+xml" title="${feed}" href="${atom}">
<link rel="alternate" type="application/feed+json" title="${feed}" href="${json}">
</#if>
<#if calendar != "">
<link rel="alternate" type="text/calendar" title="${feed}" href="${calendar}">
</#if>
<link rel="stylesheet" href="${stylesheet}">
<#if data?has_content>
<script type="application/ld+json">${data}</script>
</#if>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
<header>
<#if logo != "">
<img class="logo" src="${logo}" alt="${alt}">
</#if>
<#if siteNav?has_content>
<nav class="site" aria-label="${siteName}">
${siteNav}</nav>
</#if>
<#if issueNav?has_content>
<nav class="site" aria-label="${issueName}">
${issueNav}</nav>
</#if>
</header>
<main id="main" tabindex="-1">
<div class="strip"><#if label != ""><span class="mark">${label}</span></#if><#if status != ""> <strong>${status}</strong></#if> <span class="series">${seriesMarkup}</span></div>
<p class="issue"><#if day != ""><time datetime="${date}">${day}</time></#if><#if desk != ""> <span>${deskMarkup}</span></#if><#if addressee != ""> <span>${addresseeMarkup}</span></#if></p>
${body}</main>
<footer>
<p><#if label != ""><span class="mark">${label}</span></#if><#if status != ""> <strong>${status}</strong></#if><#if desk != ""> <span>${deskMarkup}</span></#if> <span>${seriesMarkup}</span></p>
</footer>
</body>
</html>
