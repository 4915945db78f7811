// What the metadata document says, for people to read; nothing here is written by hand, so nothing can be wrong.
import { Code } from "@/components/code";

type MetadataTableProps = {
  caption: string;
  metadata: Record<string, string | string[] | boolean>;
  /** Plain names for members, in the order in which to show them; a member without one is left out. */
  names: Record<string, string>;
};

/** The named members of the metadata, with their own names beside the plain ones. */
export function MetadataTable({ caption, metadata, names }: MetadataTableProps) {
  const shown = Object.entries(names).filter(([member]) => member in metadata);
  return (
    <section className="mt-8">
      <h3 className="text-lg">{caption}</h3>
      <dl className="mt-2 border-t border-line">
        {shown.map(([member, name]) => (
          <div key={member} className="gap-x-6 border-b border-line py-3 sm:grid sm:grid-cols-[18rem_1fr]">
            <dt>
              {name}
              <span className="block font-mono text-xs wrap-anywhere text-muted">{member}</span>
            </dt>
            <dd className="mt-1 flex flex-wrap gap-1.5 self-center sm:mt-0">
              {[metadata[member]].flat().map((value) => (
                <Code key={String(value)}>{String(value)}</Code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
