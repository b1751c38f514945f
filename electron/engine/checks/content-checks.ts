import { mayHideMembers } from "../../../shared/model/code-check.ts";
import { type OtherField, unreadOf } from "../../../shared/model/connector.ts";
import { isMainName, mainNameFor } from "../../../shared/model/file-name.ts";
import type { ArchiveNoteKind, Inspection } from "../../../shared/model/inspection.ts";
import type { FileCheck, Found } from "./check.ts";

/** Two readers could see different content in one file. */
export const archiveAmbiguous: FileCheck = {
  name: "archive-ambiguous",
  run: ({ inspection }) => {
    const notes = noteKinds(inspection, true);
    return notes.length === 0 ? [] : [{ kind: "archive-ambiguous", notes }];
  },
};

/** Unusual, but every reader sees the same. */
export const archiveUntidy: FileCheck = {
  name: "archive-untidy",
  run: ({ inspection }) => {
    const notes = noteKinds(inspection, false).filter((kind) => kind !== "name-backslash");
    return notes.length === 0 ? [] : [{ kind: "archive-untidy", notes }];
  },
};

/** As old versions of .NET wrote them: where a signature could be meant to cover such a part, the archive is ambiguous instead. */
export const namesWithBackslashes: FileCheck = {
  name: "names-with-backslashes",
  run: ({ inspection: { archiveNotes } }) => {
    const parts = archiveNotes.flatMap(({ kind, part, ambiguous }) => (kind === "name-backslash" && !ambiguous ? [part ?? ""] : []));
    return parts.length === 0 ? [] : [{ kind: "names-with-backslashes", parts }];
  },
};

const noteKinds = ({ archiveNotes }: Inspection, ambiguous: boolean): readonly ArchiveNoteKind[] => [
  ...new Set(archiveNotes.filter((note) => note.ambiguous === ambiguous).map(({ kind }) => kind)),
];

/** Said of Power BI since 2018: it loads no connector with several `.m` or `.pq` files, whatever is in them. */
export const severalMains: FileCheck = {
  name: "several-mains",
  run: ({ inspection: { connector, parts } }) => {
    const { mainCandidates: documents, mainDocument } = connector;
    if (documents.length < 2) return [];
    const covered = parts.filter(({ name, covered: isCovered }) => documents.includes(name) && isCovered === true);
    const isOnlySigned = covered.length === 1 && covered[0]?.name === mainDocument;
    return [{ kind: "several-mains", documents, mainDocument, isOnlySigned, hasMacFiles: documents.some(isMacFile) }];
  },
};

const isMacFile = (name: string): boolean => /(?:^|[\\/])\._[^\\/]*$/u.test(name);

export const noSection: FileCheck = {
  name: "no-section",
  run: ({ inspection }) => {
    const { parse, mainCandidates, misnamedMain: otherName = null } = inspection.connector;
    // Of several section documents none was read: that is another finding.
    if (parse !== "none" || (mainCandidates.length > 1 && otherName === null)) return [];
    const documents = inspection.parts.filter(
      ({ role, name }) => role === "document" && !isMacFile(name) && !leavesArchive(name) && isMainName(fileOf(name)),
    );
    // Somebody packed the folder and not what is in it.
    const inFolder = documents.every(({ name }) => fileOf(name) !== name) ? (documents[0]?.name ?? null) : null;
    const wanted = otherName === null ? null : mainNameFor(otherName);
    const isTaken = inspection.parts.some(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
    return [{ kind: "no-section", inFolder: otherName === null ? inFolder : null, otherName, renameTo: isTaken ? null : wanted }];
  },
};

/** Such a name is in no folder of the archive; what is wrong with it is another finding. */
const leavesArchive = (name: string): boolean => /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(name);

const fileOf = (part: string): string => part.slice(Math.max(part.lastIndexOf("/"), part.lastIndexOf("\\")) + 1);

export const syntaxError: FileCheck = {
  name: "syntax-error",
  run: ({ inspection }) => {
    const { codeCheck } = inspection.connector;
    if (codeCheck.kind !== "mistake") return [];
    const { document, line, column } = codeCheck;
    return [{ kind: "syntax-error", document, line, column }];
  },
};

/** Keys once each, whichever cultures lack them: a culture of its own may leave keys to the neutral file, which is no defect. */
export const missingString: FileCheck = {
  name: "missing-string",
  run: ({ inspection }) => {
    const { missing } = inspection.connector;
    const keys = new Set(missing.flatMap((one) => (one.what === "string" && one.culture === "" ? [one.key] : [])));
    return keys.size === 0 ? [] : [{ kind: "missing-string", keys: [...keys] }];
  },
};

export const missingPart: FileCheck = {
  name: "missing-part",
  run: ({ inspection }) => {
    const parts = new Set(inspection.connector.missing.flatMap((missing) => (missing.what === "part" ? [missing.name] : [])));
    return parts.size === 0 ? [] : [{ kind: "missing-part", parts: [...parts] }];
  },
};

/** An attribute names a record that the document does not have. */
export const missingMember: FileCheck = {
  name: "missing-member",
  run: ({ inspection }) =>
    inspection.connector.missing.flatMap((missing) =>
      // What could not be read may well hold it.
      missing.what === "member" && !mayHideMembers(inspection.connector)
        ? [{ kind: "missing-member", member: missing.name, asked: missing.asked }]
        : [],
    ),
};

export const misspeltField: FileCheck = {
  name: "misspelt-field",
  run: ({ inspection }) => {
    const { publishes, dataSourceKinds } = inspection.connector;
    return [...dataSourceKinds, ...publishes].flatMap(({ name, otherFields }) => misspelt(name, otherFields));
  },
};

function misspelt(record: string, fields: readonly OtherField[]): readonly Found[] {
  return fields.flatMap(({ name: field, meant }) => (meant === null ? [] : [{ kind: "misspelt-field", record, field, meant }]));
}

/** It loads, but Get data has no tile for it. */
export const noPublish: FileCheck = {
  name: "no-publish",
  run: ({ inspection }) => {
    const { parse, publishes } = inspection.connector;
    return parse === "ok" && publishes.length === 0 && !mayHideMembers(inspection.connector) ? [{ kind: "no-publish" }] : [];
  },
};

const lists = [
  ["functions", "functions"],
  ["sharedValues", "shared-values"],
  ["dataSourceKinds", "data-source-kinds"],
  ["publishes", "publishes"],
] as const;

/** A file that declares more than is read: conflicts of what the bound leaves out cannot be found. */
export const comparedInPart: FileCheck = {
  name: "compared-in-part",
  run: ({ inspection: { connector } }) =>
    lists.flatMap(([list, what]) => {
      const left = unreadOf(connector, list);
      return left === 0 ? [] : [{ kind: "compared-in-part", what, compared: connector[list].length, left }];
    }),
};
