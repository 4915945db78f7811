// A value that somebody will need elsewhere: named, selectable with one click, with a button that copies it.
import { CopyButton } from "@/components/copy-button";

type LabelledValueProps = {
  id: string;
  label: string;
  value: string;
  copy: string;
  copied: string;
  onCopied?: () => void;
};

/** One name and its value, for use inside a `<dl>`. */
export function LabelledValue({ id, label, value, copy, copied, onCopied }: LabelledValueProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1">
      <dt id={id} className="text-sm text-muted">
        {label}
      </dt>
      <dd className="col-span-2 row-start-2">
        <output aria-labelledby={id} className="font-mono text-[0.9375rem] break-all select-all">
          {value}
        </output>
      </dd>
      <dd className="col-start-2 row-start-1 min-h-8">
        <CopyButton value={value} copy={copy} copied={copied} describedBy={id} onCopied={onCopied} />
      </dd>
    </div>
  );
}
