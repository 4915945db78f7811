// The members of an answer of B's, by the names that they have on the wire.

/** Names and values, side by side where there is room. */
export function Members({ members }: { members: [string, string][] }) {
  return (
    <dl className="my-3 grid items-baseline gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
      {members.map(([member, value]) => (
        <div key={member} className="contents">
          <dt className="font-mono text-sm text-muted">{member}</dt>
          <dd className="wrap-anywhere max-sm:mb-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
