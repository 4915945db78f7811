// A raised sheet that holds one thing.
import type { ReactNode } from "react";

/** A sheet with a hairline around it. */
export function Panel({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-panel border border-line bg-raised p-5 sm:p-6 ${className}`}>{children}</div>;
}
