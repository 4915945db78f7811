// Everything of the inspector's looks like an instrument.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: inspectorText[await requestLocale()].title };
}

export default function InspectorLayout({ children }: { children: ReactNode }) {
  return (
    <div data-site="inspector" className="min-h-dvh bg-paper font-sans text-ink">
      {children}
    </div>
  );
}
