// Birch's mark: the dashes on a birch's bark.

/** The mark in the brand colour; decoration, since the name stands beside it. */
export function BirchMark({ className = "" }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 32" className={`fill-brand ${className}`}>
      <path d="M0 0h1.5v32H0zM22.5 0H24v32h-1.5z" />
      <path d="M5 4.2q4.5-1.2 9-.2v1.9q-4.5-.8-9 .2zM12 10.3q3.5-.9 7-.3v1.7q-3.5-.5-7 .2zM4.5 15.6q3-.7 5.5-.2v2.2q-2.5-.5-5.5.1zM9 21.7q5-1.3 10.5-.4v1.9q-5.5-.8-10.5.3zM5 27.2q2.5-.6 5-.2v1.7q-2.5-.4-5 .1z" />
    </svg>
  );
}
