// A message as a line from lane to lane: there and, dashed, back; double for the back channel. Storage has a lane of its own.
import type { MessageView } from "@/lib/inspector/message-view";

/** The lanes from left to right, with their colours. An app that is not site A stands where site A does. */
export const lanes = [
  { name: "site-a", color: "text-lane-a" },
  { name: "browser", color: "text-muted" },
  { name: "site-b", color: "text-lane-b" },
  { name: "storage", color: "text-good" },
] as const;

type Lane = (typeof lanes)[number]["name"];

const width = 800;
const laneOf = (party: MessageView["from"] | Lane) =>
  lanes.findIndex(({ name }) => name === (party === "client" ? "site-a" : party));
const x = (lane: number) => ((lane + 0.5) * width) / lanes.length;

type Line = { from: number; to: number; y: number; className: string; dashed?: boolean; double?: boolean };

function Pointed({ from, to, y, className, dashed = false, double = false }: Line) {
  const [start, end] = [x(from), x(to)];
  const away = start < end ? -1 : 1;
  return (
    <g className={className} fill="none" stroke="currentColor" strokeWidth="1.6">
      {(double ? [y - 1.8, y + 1.8] : [y]).map((at) => (
        <line
          key={at}
          x1={start}
          x2={end + away * (double ? 6 : 1)}
          y1={at}
          y2={at}
          strokeDasharray={dashed ? "5 4" : undefined}
        />
      ))}
      <path
        d={`M${end + away * 10} ${y - 5} L${end} ${y} L${end + away * 10} ${y + 5} Z`}
        fill="currentColor"
        stroke="none"
      />
    </g>
  );
}

export function Arrow({ message, isRefused }: { message: MessageView; isRefused: boolean }) {
  const [from, to] = [laneOf(message.from), laneOf(message.to)];
  const isBack = message.channel === "back";
  const color = isBack ? "text-brand" : "text-ink";
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} 26`} className="hidden w-full sm:block">
      {lanes.map(({ name, color: lane }, at) => (
        <line key={name} x1={x(at)} x2={x(at)} y1="0" y2="26" className={lane} stroke="currentColor" opacity="0.45" />
      ))}
      <Pointed from={from} to={to} y={7} className={color} double={isBack} />
      <Pointed from={to} to={from} y={19} className={isRefused ? "text-danger" : color} dashed />
      {message.rows.length > 0 && <Pointed from={to} to={laneOf("storage")} y={13} className="text-good" />}
    </svg>
  );
}
