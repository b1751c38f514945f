import type { OtherField } from "../../../shared/model/connector.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useWords } from "../../state/words.tsx";
import { Fact } from "../facts.tsx";

/** What we do not read further is not hidden. */
export function OtherFields({ fields }: { readonly fields: readonly OtherField[] }) {
  const { overview } = useWords().window;
  if (fields.length === 0) return null;
  return (
    <Fact name={overview.otherFields}>
      {fields.map(({ name, source, meant }) => (
        <span key={name} className="other-field">
          <code title={printable(source, 400)}>{printable(name)}</code>
          {meant !== null && <span className="quiet"> {overview.maybeMeant(meant)}</span>}
        </span>
      ))}
    </Fact>
  );
}
