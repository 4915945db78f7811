// One of the two doors on the start page, in the colours of the site behind it.
import { ButtonLink } from "@/components/button";

type DoorText = { role: string; what: string; door: string };

/** A site's name, what it is, and the way in. */
export function Door({
  site,
  name,
  mark,
  href,
  text,
}: {
  site: "a" | "b";
  name: string;
  mark: string;
  href: string;
  text: DoorText;
}) {
  return (
    <section
      data-site={site}
      aria-label={name}
      className="flex flex-col gap-4 rounded-panel border border-line bg-paper p-6 font-sans text-ink"
    >
      <div className="flex items-center gap-4">
        <img src={mark} alt="" width={40} height={40} className="size-10" />
        <div>
          <h2 className="text-2xl leading-tight">{name}</h2>
          <p className="text-sm text-muted">{text.role}</p>
        </div>
      </div>
      <p className="flex-1 text-pretty">{text.what}</p>
      <p>
        <ButtonLink href={href} variant={site === "a" ? "primary" : "secondary"}>
          {text.door}
        </ButtonLink>
      </p>
    </section>
  );
}
