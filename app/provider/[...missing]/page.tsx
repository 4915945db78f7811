// Every address under /provider that no other file answers: site B's own "nothing here", in its own look.
import { notFound } from "next/navigation";

export default function Missing(): never {
  notFound();
}
