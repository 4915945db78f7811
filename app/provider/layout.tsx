// What all of site B's Next pages have in common: the name after the title, and the mark in the tab.
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { template: "%s - Birch", default: "Birch" },
  icons: "/birch.svg",
};

export default function ProviderLayout({ children }: { children: ReactNode }) {
  return children;
}
