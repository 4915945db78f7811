// The picture of the authorization code flow (RFC 6749 §4.1) between the two doors: the browser carries the user
// from A to B and back with a code, then A asks B directly. The steps below it say the same in words.

type Labels = { browser: string; backChannel: string };

/** The picture, lying between doors side by side and standing between stacked ones; decoration to a screen reader. */
export function FlowPicture(labels: Labels) {
  return (
    <>
      <svg aria-hidden="true" viewBox="0 0 300 220" className="hidden w-full self-center md:block">
        <path className="fill-none stroke-ink" strokeWidth="2" d="M6 40h246a35 35 0 0 1 0 70H8" />
        <Arrowhead x={8} y={110} turn={180} />
        <path className="fill-none stroke-muted" strokeWidth="1.5" d="M8 178h284M8 183h284" />
        <Arrowhead x={6} y={180.5} turn={180} quiet />
        <Arrowhead x={294} y={180.5} turn={0} quiet />
        <BrowserWindow x={150} y={40} />
        <BrowserWindow x={150} y={110} code />
        <Label x={150} y={80} anchor="middle">
          {labels.browser}
        </Label>
        <Label x={150} y={210} anchor="middle">
          {labels.backChannel}
        </Label>
        <Step number={1} x={60} y={40} />
        <Step number={2} x={287} y={75} />
        <Step number={3} x={60} y={110} />
        <Step number={4} x={150} y={180.5} />
      </svg>
      <svg aria-hidden="true" viewBox="0 0 280 200" className="mx-auto w-full max-w-80 md:hidden">
        <path className="fill-none stroke-ink" strokeWidth="2" d="M32 4v120a54 54 0 0 0 108 0V6" />
        <Arrowhead x={140} y={6} turn={-90} />
        <path className="fill-none stroke-muted" strokeWidth="1.5" d="M259.5 6v188M264.5 6v188" />
        <Arrowhead x={262} y={4} turn={-90} quiet />
        <Arrowhead x={262} y={196} turn={90} quiet />
        <BrowserWindow x={32} y={90} />
        <BrowserWindow x={140} y={90} code />
        <Label x={86} y={134} anchor="middle">
          {labels.browser}
        </Label>
        <Label x={252} y={134} anchor="end">
          {labels.backChannel}
        </Label>
        <Step number={1} x={32} y={42} />
        <Step number={2} x={86} y={178} />
        <Step number={3} x={140} y={42} />
        <Step number={4} x={262} y={90} />
      </svg>
    </>
  );
}

function Arrowhead({ x, y, turn, quiet }: { x: number; y: number; turn: number; quiet?: boolean }) {
  return (
    <path
      d="M-9-6L0 0L-9 6"
      transform={`translate(${x} ${y}) rotate(${turn})`}
      className={`fill-none ${quiet ? "stroke-muted" : "stroke-ink"}`}
      strokeWidth={quiet ? 1.5 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

function BrowserWindow({ x, y, code }: { x: number; y: number; code?: boolean }) {
  return (
    <g transform={`translate(${x - 22} ${y - 15})`}>
      <rect width="44" height="30" rx="4" className="fill-raised stroke-ink" strokeWidth="2" />
      <path d="M1 9h42" className="stroke-ink" strokeWidth="1.5" />
      {code && (
        <text x="22" y="23" textAnchor="middle" className="fill-ink font-mono text-[11px]">
          code
        </text>
      )}
    </g>
  );
}

function Label({ x, y, anchor, children }: { x: number; y: number; anchor: "middle" | "end"; children: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor} className="fill-muted text-[13px]">
      {children}
    </text>
  );
}

function Step({ number, x, y }: { number: number; x: number; y: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r="12.5" className="fill-ink stroke-paper" strokeWidth="4" />
      <text x={x} y={y + 4.6} textAnchor="middle" className="fill-paper text-[13px] font-semibold">
        {number}
      </text>
    </g>
  );
}
