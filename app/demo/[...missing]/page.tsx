// Any address under /demo where nothing lives.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { frameText } from "@/lib/demo/messages/frame";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${frameText[await requestLocale()].notFound} - Acorn` };
}

export default function MissingPage(): never {
  notFound();
}
