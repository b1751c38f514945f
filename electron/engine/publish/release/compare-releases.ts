import type { ReleaseChanges } from "../../../../shared/model/release.ts";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import { signerChange } from "../../install/find-rivals.ts";
import { compareConnectors, isComparedInPart, readInPartOf } from "../../shadows/compare-connectors.ts";
import type { ReleasedFile } from "./gather-release.ts";

/** What a new version changes for users. */
export function compareReleases({ inspection: before }: ReleasedFile, { inspection: after }: ReleasedFile): ReleaseChanges {
  const [was, is] = [before.connector, after.connector];
  const [wereFiles, areFiles] = [contentOf(before), contentOf(after)];
  return {
    ...compareConnectors(was, is),
    isPartial: isComparedInPart(was, is) || readInPartOf(was, is).length > 0,
    newFunctions: namesBeyond(is.functions, was.functions),
    newKinds: namesBeyond(is.dataSourceKinds, was.dataSourceKinds),
    newFiles: areFiles.filter((name) => !wereFiles.includes(name)),
    goneFiles: wereFiles.filter((name) => !areFiles.includes(name)),
    signer: signerChange({ kind: "inspected", inspection: before }, after),
    isSameFile: before.sha256 === after.sha256,
  };
}

function namesBeyond(after: readonly { readonly name: string }[], before: readonly { readonly name: string }[]): readonly string[] {
  const known = new Set(before.map(({ name }) => name));
  return after.map(({ name }) => name).filter((name) => !known.has(name));
}

/** What a package needs for itself is no content. */
const contentOf = ({ parts }: Inspection): readonly string[] =>
  parts.flatMap(({ name, role }) => (role === "packaging" ? [] : [name])).sort((one, other) => (one < other ? -1 : 1));
