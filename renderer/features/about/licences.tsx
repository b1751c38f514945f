import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../../ui/section.tsx";
import { useWords } from "../../state/words.tsx";

type Shown =
  | { readonly kind: "not-loaded" }
  | { readonly kind: "missing" }
  | { readonly kind: "read"; readonly licences: readonly Licence[] };

/** The terms of everything that is shipped; a long text, fetched on a click. */
export function Licences() {
  const words = useWords().host.licences;
  const [shown, setShown] = useState<Shown>({ kind: "not-loaded" });
  const show = async () => {
    const licences = await fetchLicences();
    setShown(licences === null ? { kind: "missing" } : { kind: "read", licences });
  };
  return (
    <Section title={words.title}>
      <p className="quiet">{words.explain}</p>
      {shown.kind === "not-loaded" && <Button onClick={() => void show()}>{words.show}</Button>}
      {shown.kind === "missing" && <p>{words.failed}</p>}
      {shown.kind === "read" &&
        shown.licences.map(({ packages, licence, text }) => (
          <details key={packages.join()}>
            <summary>
              {packages.join(", ")} <span className="quiet">{licence}</span>
            </summary>
            <pre className="raw">{text}</pre>
          </details>
        ))}
    </Section>
  );
}

async function fetchLicences(): Promise<readonly Licence[] | null> {
  try {
    const response = await window.fetch("./licences.json");
    return response.ok ? parseLicences(await response.json()) : null;
  } catch {
    return null; // no such file, or none that is JSON
  }
}

/** One set of terms and the packages under it. */
interface Licence {
  /** `react 19.3.1` */
  readonly packages: readonly string[];
  /** SPDX. */
  readonly licence: string;
  readonly text: string;
}

/** Null when the file is not what the build writes. */
export const parseLicences = (raw: unknown): readonly Licence[] | null => (Array.isArray(raw) && raw.every(isLicence) ? raw : null);

const isLicence = (raw: unknown): raw is Licence =>
  typeof raw === "object" &&
  raw !== null &&
  "packages" in raw &&
  Array.isArray(raw.packages) &&
  raw.packages.every((name) => typeof name === "string") &&
  "licence" in raw &&
  typeof raw.licence === "string" &&
  "text" in raw &&
  typeof raw.text === "string";
