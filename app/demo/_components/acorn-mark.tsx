// Acorn's mark: a cap with a stem over a round nut.

/** The mark, as large as the text around it makes it; decoration beside the name. */
export function AcornMark({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none">
      <path d="M16 9c0-3 1-5 3.5-6.5" className="stroke-brand" strokeWidth="2.5" strokeLinecap="round" />
      <path
        d="M6.5 15.5h19c0 7-4.5 11.5-9.5 14.5-5-3-9.5-7.5-9.5-14.5Z"
        className="fill-brand-soft stroke-brand"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="M4 15.5C4 11 9 8 16 8s12 3 12 7.5c0 .8-.6 1.2-1.4 1.2H5.4c-.8 0-1.4-.4-1.4-1.2Z"
        className="fill-brand"
      />
      <path d="M11.5 20.5c.5 2.2 1.6 4 3 5.3" className="stroke-brand" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
