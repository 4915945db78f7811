// A section of the explanation, which the list of contents leads to.
import type { ReactNode } from "react";
import { Prose } from "@/app/provider/errors/_components/prose";

/** A heading with a sentence or two, and what they are about. */
export function Part({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about?: string;
  children: ReactNode;
}) {
  return (
    <section className="mt-14">
      <h2 id={id} className="scroll-mt-6 text-2xl">
        {title}
      </h2>
      {about && (
        <p className="mt-2 max-w-[38rem] text-pretty text-muted">
          <Prose text={about} />
        </p>
      )}
      {children}
    </section>
  );
}
