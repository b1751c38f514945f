import type { OtherField } from "../../../shared/model/connector.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useWords } from "../../state/words.tsx";
import { Fact } from "../../ui/facts.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

/** What we do not read further is not hidden. */
export function OtherFields({ fields }: { readonly fields: readonly OtherField[] }) {
  const { overview } = useWords().window;
  if (fields.length === 0) return null;
  return (
    <Fact name={overview.otherFields}>
      {fields.map(({ name, source, meant }) => (
        <span key={name} className="other-field">
          <code title={printable(source, 400)}>
            <ForeignLabel text={name} />
          </code>
          {meant !== null && (
            <span className="quiet">
              {" "}
              <Sentence text={overview.maybeMeant(foreign(meant))} />
            </span>
          )}
        </span>
      ))}
    </Fact>
  );
}
