// The ways in which Next asks for a page other than as a page; each has let somebody past a check once.
// CVE-2025-29927, CVE-2026-44573 to 44575, CVE-2026-64642.

type Variant = { how: string; path: (path: string) => string; headers?: Record<string, string> };

const same = (path: string) => path;
const withQuery = (query: string) => (path: string) => `${path}${path.includes("?") ? "&" : "?"}${query}`;

/** Every variant, the plain request among them. */
export const variants: Variant[] = [
  { how: "plain", path: same },
  { how: "RSC", path: same, headers: { RSC: "1" } },
  { how: "RSC with _rsc", path: withQuery("_rsc=abc12"), headers: { RSC: "1" } },
  { how: "_rsc alone", path: withQuery("_rsc=abc12") },
  { how: "router prefetch", path: same, headers: { RSC: "1", "Next-Router-Prefetch": "1" } },
  { how: "runtime prefetch", path: same, headers: { RSC: "1", "Next-Router-Prefetch": "2" } },
  {
    how: "segment prefetch, tree",
    path: same,
    headers: { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
  },
  {
    how: "segment prefetch, page",
    path: same,
    headers: { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/__PAGE__" },
  },
  {
    how: "router state tree",
    path: same,
    headers: {
      RSC: "1",
      "Next-Router-State-Tree": encodeURIComponent('["",{"children":["provider",{}]},null,null,true]'),
    },
  },
  { how: ".rsc", path: (path) => path.replace(/(\?|$)/, ".rsc$1") },
  { how: ".segments", path: (path) => path.replace(/(\?.*)?$/, ".segments/_tree.segment.rsc") },
  { how: ".prefetch.rsc", path: (path) => path.replace(/(\?|$)/, ".prefetch.rsc$1") },
  { how: ".txt", path: (path) => path.replace(/(\?|$)/, ".txt$1"), headers: { RSC: "1" } },
  {
    how: "middleware subrequest",
    path: same,
    headers: { "x-middleware-subrequest": Array(5).fill("middleware").join(":") },
  },
  {
    how: "middleware subrequest, src",
    path: same,
    headers: { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
  },
  { how: "proxy subrequest", path: same, headers: { "x-middleware-subrequest": Array(5).fill("proxy").join(":") } },
  { how: "nextjs data", path: same, headers: { "x-nextjs-data": "1" } },
  {
    how: "middleware rewrite",
    path: () => "/",
    headers: {
      "x-middleware-rewrite": "/provider/account/apps",
      "x-rewrite-url": "/provider/account/apps",
      "x-original-url": "/provider/account/apps",
    },
  },
  {
    how: "invoked path",
    path: same,
    headers: {
      "x-invoke-path": "/provider/account/apps",
      "x-matched-path": "/provider/account/apps",
      "x-invoke-status": "200",
    },
  },
  {
    how: "prerender revalidation",
    path: same,
    headers: {
      "x-prerender-revalidate": "x",
      "x-prerender-bypass": "1",
      Cookie: "__prerender_bypass=1; __next_preview_data=1",
    },
  },
  {
    how: "_next/data",
    path: (path) => `/_next/data/build${path.replace(/(\?|$)/, ".json$1")}`,
    headers: { "x-nextjs-data": "1" },
  },
  { how: "postponed", path: same, headers: { "next-resume": "1" } },
  { how: "trailing slash", path: (path) => path.replace(/(\?|$)/, "/$1") },
  { how: "double slash", path: (path) => `/${path}` },
  { how: "capitals", path: (path) => path.replace("/provider", "/PROVIDER") },
  { how: "escaped", path: (path) => path.replace("/provider", "/%70rovider") },
  { how: "locale prefix", path: (path) => `/en${path}` },
];
