// Everything of site A's wears Acorn's look.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { frameText } from "@/lib/demo/messages/frame";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: "Acorn", description: frameText[await requestLocale()].description };
}

export default function AcornLayout({ children }: { children: ReactNode }) {
  return (
    <div data-site="a" className="min-h-dvh bg-paper font-sans text-ink">
      {children}
    </div>
  );
}
