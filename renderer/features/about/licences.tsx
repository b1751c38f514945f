import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../../ui/section.tsx";
import { parseLicences, type Licence } from "./licence-groups.ts";
import { useWords } from "../../state/words.tsx";

type Shown = { readonly kind: "not-asked" } | { readonly kind: "missing" } | { readonly kind: "read"; readonly licences: readonly Licence[] };

/** The terms of everything that is shipped; a long text that is fetched when asked for. */
export function Licences() {
  const words = useWords().shell.licences;
  const [shown, setShown] = useState<Shown>({ kind: "not-asked" });
  const show = async () => {
    const licences = await fetchLicences();
    setShown(licences === null ? { kind: "missing" } : { kind: "read", licences });
  };
  return (
    <Section title={words.title}>
      <p className="quiet">{words.explain}</p>
      {shown.kind === "not-asked" && <Button onClick={() => void show()}>{words.show}</Button>}
      {shown.kind === "missing" && <p>{words.failed}</p>}
      {shown.kind === "read" && shown.licences.map(({ packages, licence, text }) => (
        <details key={packages.join()}>
          <summary>{packages.join(", ")} <span className="quiet">{licence}</span></summary>
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
