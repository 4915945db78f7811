// What all of site B's Next pages have in common: the name after the title, the mark in the tab, and the one host.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isForeignHost } from "@/lib/provider/http/host";

export const metadata: Metadata = {
  title: { template: "%s - Birch", default: "Birch" },
  icons: "/birch.svg",
};

export default async function ProviderLayout({ children }: { children: ReactNode }) {
  if (isForeignHost((await headers()).get("host"))) notFound();
  return children;
}
