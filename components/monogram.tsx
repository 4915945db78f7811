// The sign of an app that has no logo: its first letter in a tile.

/** The first letter of `name`, hidden from screen readers because the name stands beside it. */
export function Monogram({ name }: { name: string }) {
  const [letter = "?"] = name.trim().toLocaleUpperCase();
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-10 shrink-0 items-center justify-center rounded-field border border-line bg-brand-soft font-display text-xl leading-none text-brand"
    >
      {letter}
    </span>
  );
}
