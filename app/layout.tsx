// The outermost element of every Next page; each site brings its own frame.
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { requestLocale } from "@/lib/request-locale";

export const metadata: Metadata = {
  title: "Both Sides",
  icons: "/favicon.svg",
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"}>
      <body className="font-sans">{children}</body>
    </html>
  );
}
