import { severity } from "../../shared/model/finding.ts";
import type { ConnectorRow } from "../../shared/model/inventory.ts";
import { unreachable } from "../../shared/base/impossible.ts";
import { printable, printableFacts } from "../../shared/words/printable.ts";
import type { Words } from "../../shared/words/words.ts";
import type { GroupHeading } from "../parts/list/list-items.ts";
import type { ClashFinding, ClashGroup } from "./clash-groups.ts";
import { fileName } from "./record-title.ts";

/** What a group of the shadow map says over its rows. */
export function headingOf({ finding, rows }: ClashGroup, words: Words): GroupHeading {
  const facts = printableFacts(finding);
  return { tone: severity[finding.kind], title: titleOf(facts, rows, words), detail: detailOf(facts, rows, words) };
}

function titleOf(finding: ClashFinding, rows: readonly ConnectorRow[], words: Words): string {
  const { shadows } = words.window;
  const first = rows[0];
  const local = first === undefined ? "" : printable(first.title);
  switch (finding.kind) {
    case "shadows-certified": return shadows.instead(local, finding.certifiedName);
    case "same-kind": return shadows.sameKind(finding.dataSourceKind);
    case "same-function": return shadows.sameFunction(finding.functionName);
    case "same-section": return shadows.sameSection(finding.section);
    case "function-of-certified": return shadows.functionOfCertified(finding.functionName, finding.certifiedName);
    case "file-name-of-certified": return shadows.fileNameOfCertified(
      first === undefined ? "" : printable(fileName(first.name)),
      finding.certifiedName,
    );
    case "kind-differs-in-case": return shadows.differsInCase(finding.dataSourceKind, finding.other);
    case "identical-copies": return shadows.identical;
    default: return unreachable(finding);
  }
}

function detailOf(finding: ClashFinding, rows: readonly ConnectorRow[], words: Words): string {
  const { shadows } = words.window;
  if (finding.kind === "shadows-certified") return shadows.versions(finding.localVersion, finding.certifiedVersion);
  return `${words.findings[finding.kind].title} · ${shadows.files(rows.length)}`;
}
