// A question of which one answer is picked.
import { Choice } from "@/components/choice";
import { Code } from "@/components/code";

type Choices = { value: string; label: string; hint?: string; code?: string };

/** The question and its answers; `code` stands behind an answer as it is on the wire. */
export function RadioGroup({
  legend,
  name,
  value,
  choices,
}: {
  legend: string;
  name: string;
  value: string;
  choices: readonly Choices[];
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {choices.map(({ value: one, label, hint, code }) => (
        <Choice
          key={one}
          type="radio"
          name={name}
          value={one}
          label={
            <>
              {label} {code && <Code>{code}</Code>}
            </>
          }
          hint={hint}
          defaultChecked={one === value}
        />
      ))}
    </fieldset>
  );
}
