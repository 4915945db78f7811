// Lines to copy, which scroll by themselves where they are wider than the page.

/** Code with a name for those who hear it. */
export function Snippet({ name, code }: { name: string; code: string }) {
  return (
    <pre
      role="region"
      aria-label={name}
      tabIndex={0}
      className="mt-3 overflow-x-auto rounded-field border border-line bg-raised p-4 text-[0.8125rem] leading-relaxed"
    >
      <code className="font-mono">{code}</code>
    </pre>
  );
}
