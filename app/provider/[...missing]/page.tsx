// Every address under /provider that no other file answers: site B's own "nothing here", in its own look.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { frameText } from "@/lib/provider/messages/frame";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameText[await requestLocale()].nothingHere };
}

export default function Missing(): never {
  notFound();
}
