// A short message that stands apart from the text around it: something went well, went wrong, or is good to know.
import type { ReactNode } from "react";

const tones = {
  neutral: "border-edge bg-brand-soft text-ink",
  good: "border-good bg-good-soft text-ink",
  danger: "border-danger bg-danger-soft text-ink",
};

const titles = { neutral: "text-ink", good: "text-good", danger: "text-danger" };

/** A message; `role="alert"` or `role="status"` announces it, `tone` is never its only meaning. */
export function Notice({
  tone,
  title,
  children,
  role,
}: {
  tone: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  role?: "alert" | "status";
}) {
  return (
    <div role={role} className={`rounded-panel border px-4 py-3 sm:px-5 ${tones[tone]}`}>
      {title && <p className={`font-semibold ${titles[tone]}`}>{title}</p>}
      {children}
    </div>
  );
}
