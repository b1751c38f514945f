import type { ArchiveNoteKind, Inspection } from "../../../shared/model/inspection.ts";
import type { FileCheck } from "./check.ts";

/** Two readers could see different content in one file. */
export const archiveAmbiguous: FileCheck = {
  name: "archive-ambiguous",
  run: ({ inspection }) => {
    const notes = noteKinds(inspection, true);
    return notes.length === 0 ? [] : [{ kind: "archive-ambiguous", notes }];
  },
};

/** Odd, but every reader sees the same. */
export const archiveUntidy: FileCheck = {
  name: "archive-untidy",
  run: ({ inspection }) => {
    const notes = noteKinds(inspection, false);
    return notes.length === 0 ? [] : [{ kind: "archive-untidy", notes }];
  },
};

const noteKinds = ({ archiveNotes }: Inspection, ambiguous: boolean): readonly ArchiveNoteKind[] => [
  ...new Set(archiveNotes.filter((note) => note.ambiguous === ambiguous).map(({ kind }) => kind)),
];
