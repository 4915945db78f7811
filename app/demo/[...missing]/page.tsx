// Any address under /demo where nothing lives.
import { notFound } from "next/navigation";

export default function MissingPage(): never {
  notFound();
}
