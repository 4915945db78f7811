// The picture for the README: a panel for each scenario, a bar for each server. It suits light and dark pages, and says in words what it shows.
import { titleOf } from "./names.mjs";
import { digits } from "./table.mjs";

const width = 860;
const panel = { width: 410, head: 34, bar: 24, gap: 20, label: 150, number: 66 };

const labels = {
  ours: "Both Sides",
  "ours-next": "Both Sides, next start",
  "oidc-provider": "oidc-provider, memory",
  "oidc-provider-sqlite": "oidc-provider, SQLite",
  "oauth2-server": "node oauth2-server",
  "better-auth": "better-auth",
};

const style = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .strong { font-weight: 600; }
  .ours { fill: #1a7f4b; }
  .disk { fill: #6e7781; }
  .memory { fill: none; stroke: #6e7781; stroke-width: 1.5; stroke-dasharray: 3 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .ours { fill: #3fb57a; }
    .disk { fill: #8b949e; }
    .memory { stroke: #8b949e; }
  }`;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function bar({ name, keeps }, cell, y, scale) {
  const isOurs = name === "ours";
  const length = Math.max(1, cell.perSecond * scale);
  const look = isOurs ? "ours" : keeps;
  const emphasis = isOurs ? ' class="strong"' : "";
  return [
    `<text x="0" y="${y + 15}"${emphasis}>${escape(labels[name])}</text>`,
    `<rect class="${look}" x="${panel.label}" y="${y + 3.5}" width="${length.toFixed(1)}" height="${panel.bar - 9}" rx="2"/>`,
    `<text x="${(panel.label + length + 6).toFixed(1)}" y="${y + 15}"${emphasis}>${digits(cell.perSecond)}</text>`,
  ].join("\n");
}

function drawPanel(scenario, cells, shown) {
  const scale =
    (panel.width - panel.label - panel.number) / Math.max(...shown.map(({ name }) => cells[name].perSecond));
  const bars = shown.map((one, index) => bar(one, cells[one.name], panel.head + index * panel.bar, scale));
  return `<text class="title" x="0" y="20">${titleOf(scenario)}</text>\n${bars.join("\n")}`;
}

function describe(cells, contestants) {
  const sentences = Object.entries(cells).map(([scenario, of]) => {
    const figures = contestants.filter(({ name }) => of[name] && labels[name]);
    return `${titleOf(scenario)}: ${figures.map(({ name, title }) => `${title.replaceAll("`", "")} ${digits(of[name].perSecond)}`).join(", ")}.`;
  });
  return sentences.join(" ");
}

/** Draws the cells of a run as SVG; the bare server is left out, beside it nobody else would be seen. */
export function drawBars(cells, contestants) {
  const scenarios = Object.entries(cells);
  const shownIn = (of) => contestants.filter(({ name }) => of[name] && labels[name]);
  const panelHeight = panel.head + Math.max(...scenarios.map(([, of]) => shownIn(of).length)) * panel.bar + panel.gap;
  const panels = scenarios.map(([scenario, of], index) => {
    const [x, y] = [(index % 2) * (width - panel.width), Math.floor(index / 2) * panelHeight];
    return `<g transform="translate(${x} ${y})">\n${drawPanel(scenario, of, shownIn(of))}\n</g>`;
  });
  const bottom = Math.ceil(scenarios.length / 2) * panelHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 28}" width="${width}" height="${bottom + 28}" role="img" aria-labelledby="title description">
<title id="title">Requests per second on one core, more is better</title>
<desc id="description">${escape(describe(cells, contestants))}</desc>
<style>${style}
</style>
${panels.join("\n")}
<g transform="translate(0 ${bottom})">
<rect class="disk" x="0" y="3" width="26" height="15" rx="2"/>
<text x="34" y="15">on disk before it is answered</text>
<rect class="memory" x="230" y="3" width="26" height="15" rx="2"/>
<text x="264" y="15">in memory only</text>
<text x="${width}" y="15" text-anchor="end">requests/s on one core</text>
</g>
</svg>
`;
}
