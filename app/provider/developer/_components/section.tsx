// One part of an app's page.
import type { ReactNode } from "react";

/** A part with its heading, and a line about it. */
export function Section({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-12 border-t border-line pt-8">
      <h2 className="text-xl">{title}</h2>
      {about && <p className="mt-2 max-w-[38rem] text-muted">{about}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
