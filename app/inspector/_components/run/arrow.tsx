// A message as a line from lane to lane: there and, dashed, back; double for the back channel. Storage has a lane of its own.
import type { MessageView } from "@/lib/inspector/message-view";

/** The lanes from left to right. An app that is not site A stands where site A does. */
export const lanes = ["site-a", "browser", "site-b", "storage"] as const;

const width = 800;
const laneOf = (party: MessageView["from"] | "storage") => lanes.indexOf(party === "client" ? "site-a" : party);
const x = (lane: number) => ((lane + 0.5) * width) / lanes.length;

type Line = { from: number; to: number; y: number; className: string; dashed?: boolean };

function Pointed({ from, to, y, className, dashed = false }: Line) {
  const [start, end] = [x(from), x(to)];
  const tip = end + (start < end ? -9 : 9);
  return (
    <g className={className} fill="none" stroke="currentColor" strokeWidth="1.5">
      <line x1={start} x2={end} y1={y} y2={y} strokeDasharray={dashed ? "5 4" : undefined} />
      <path d={`M${tip} ${y - 4} L${end} ${y} L${tip} ${y + 4}`} />
    </g>
  );
}

export function Arrow({ message, isRefused }: { message: MessageView; isRefused: boolean }) {
  const [from, to] = [laneOf(message.from), laneOf(message.to)];
  const color = message.channel === "back" ? "text-brand" : "text-ink";
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} 30`} className="hidden w-full sm:block">
      <g className="text-line" stroke="currentColor">
        {lanes.map((lane, at) => (
          <line key={lane} x1={x(at)} x2={x(at)} y1="0" y2="30" />
        ))}
      </g>
      <Pointed from={from} to={to} y={9} className={color} />
      {message.channel === "back" && <Pointed from={from} to={to} y={12} className={color} />}
      <Pointed from={to} to={from} y={22} className={isRefused ? "text-danger" : color} dashed />
      {message.rows.length > 0 && <Pointed from={to} to={laneOf("storage")} y={15} className="text-good" />}
    </svg>
  );
}
