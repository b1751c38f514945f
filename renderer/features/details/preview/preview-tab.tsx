import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import { useFormats } from "../../../state/formats.tsx";
import { useWords } from "../../../state/words.tsx";
import { Section } from "../../../ui/section.tsx";
import { CredentialPreview } from "./credential-preview.tsx";
import { PublishPreview } from "./publish-preview.tsx";

export interface PreviewTabProps {
  readonly inspection: Inspection;
  /** Chosen first, where the connector has it. */
  readonly culture: string;
}

const choices = ["both", "light", "dark"] as const;
export type Background = "light" | "dark";

/** What Power BI would show of the connector, in each of its languages. */
export function PreviewTab({ inspection, culture }: PreviewTabProps) {
  const { preview } = useWords().window;
  const { locale } = useFormats();
  const { connector, images } = inspection;
  const { publishes, dataSourceKinds, functions } = connector;
  const cultures = ["", ...connector.cultures.filter((one) => cultureShape.test(one))];
  const [chosen, setChosen] = useState(() => closest(culture, cultures));
  const [choice, setChoice] = useState<(typeof choices)[number]>("both");
  const shown = cultures.includes(chosen) ? chosen : "";
  const backgrounds: readonly Background[] = choice === "both" ? ["light", "dark"] : [choice];
  return (
    <>
      <p className="quiet">{preview.explain}</p>
      <div className="preview-choices">
        {cultures.length > 1 && (
          <Field label={preview.language}>
            <Select value={shown} onChange={(_event, { value }) => setChosen(value)}>
              {cultures.map((one) => (
                <option key={one} value={one}>
                  {one === "" ? preview.neutral : cultureName(one, locale)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={preview.background}>
          <Select value={choice} onChange={(_event, { value }) => setChoice(choices.find((one) => one === value) ?? "both")}>
            {choices.map((one) => (
              <option key={one} value={one}>
                {preview.backgrounds[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Section title={preview.tile}>
        {publishes.length === 0 && <p className="quiet">{preview.noPublish}</p>}
        <div className="publish-previews">
          {publishes.map((publish) => (
            <PublishPreview key={publish.name} publish={publish} images={images} culture={shown} backgrounds={backgrounds} />
          ))}
        </div>
      </Section>
      <Section title={preview.credentials}>
        {dataSourceKinds.length === 0 && <p className="quiet">{preview.noKinds}</p>}
        {dataSourceKinds.map((kind) => (
          <CredentialPreview key={kind.name} kind={kind} functions={functions} culture={shown} />
        ))}
      </Section>
    </>
  );
}

/** .NET's fallback, from the user's language to one that the connector has. */
function closest(culture: string, cultures: readonly string[]): string {
  for (let name = culture; name !== ""; name = name.includes("-") ? name.slice(0, name.lastIndexOf("-")) : "") {
    const found = cultures.find((one) => one.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
  }
  return "";
}

/** As the names of resource files have it; nothing else becomes words of ours. */
const cultureShape = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu;

/** `German (de)`; a name that no language has stays as it is written. */
function cultureName(culture: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: "language" }).of(culture);
    return name === undefined || name === culture ? culture : `${name} (${culture})`;
  } catch {
    return culture; // Not in the form of a language's name.
  }
}
