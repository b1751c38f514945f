import { resolve } from "node:path";
import { err, type Result } from "../../../shared/base/result.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ContentFailure, PartContent } from "../../../shared/model/part-content.ts";
import { printableLines } from "../../../shared/words/printable.ts";
import type { Inspector } from "../../engine/inspector/inspector.ts";
import type { JudgedFile } from "../inspect-files.ts";
import { wrap } from "./layout.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { cell, printablePath } from "./paint.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** One part of a file as it was asked for; `no-such-part` when no part, or several, have the name. */
export interface ReadPart {
  readonly name: string;
  readonly content: Result<PartContent, ContentFailure | "no-such-part">;
}

const inspectionOf = ({ content }: JudgedFile): Inspection | null =>
  content.ok && content.value.kind === "inspected" ? content.value.inspection : null;

/** Read by the inspecting process, from a file that must still be the one that was inspected. Null where there was no connector to read. */
export async function readPart(
  judged: JudgedFile,
  wanted: string,
  { inspector, cwd }: { readonly inspector: Inspector; readonly cwd: string },
): Promise<ReadPart | null> {
  const inspection = inspectionOf(judged);
  if (inspection === null) return null;
  const part = placeOf(inspection, wanted);
  if (part < 0) return { name: wanted, content: err("no-such-part") };
  const name = inspection.parts[part]?.name ?? wanted;
  const source = { kind: "file", path: resolve(cwd, judged.file) } as const;
  const answer = await inspector.readContents?.(source, { kind: "part", sha256: inspection.sha256, part });
  if (answer === undefined) return { name, content: err("not-read") };
  if (!answer.ok) return { name, content: answer };
  return { name, content: answer.value.kind === "part" ? { ok: true, value: answer.value.content } : err("not-read") };
}

/** As it is written, else without case where only one part is meant. */
function placeOf({ parts }: Inspection, wanted: string): number {
  const exact = parts.findIndex(({ name }) => name === wanted);
  if (exact >= 0) return exact;
  const alike = parts.flatMap(({ name }, at) => (name.toLowerCase() === wanted.toLowerCase() ? [at] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

/** The text of a part and nothing else, so that it can be piped on; control characters are written out. */
export const partText = (content: PartContent): string | null =>
  content.kind === "code" || content.kind === "text" ? printableLines(content.text) : null;

/** Why there is no text, or that it is not all. Empty when the text says everything. */
export function partNotice(file: string, { name, content }: ReadPart, { width, words: { common, commandLine } }: Style): string {
  const { code, failures } = common.window;
  const about = `${printablePath(file)}: ${commandLine.phrases.quoted(foreign(name))}: `;
  if (!content.ok) {
    const why = content.error === "no-such-part" ? code.noSuchPart : failures.of("getPartContent", content.error);
    return wrap(about + why, width, "");
  }
  if (content.value.kind === "not-shown") return wrap(about + code.notShown[content.value.because], width, "");
  if (content.value.kind === "picture") return wrap(about + code.pictureOnly, width, "");
  return content.value.isCut ? wrap(about + code.cut, width, "") : "";
}

/** The parts of a file in the order of its archive. */
export function describeParts(judged: JudgedFile, { paint, width, words }: Style): string {
  const inspection = inspectionOf(judged);
  if (inspection === null) return "";
  const { contents } = words.common.window;
  const covered = { true: contents.coveredYes, false: contents.coveredNo, null: contents.coveredNone } as const;
  const columns = [
    { title: contents.name, text: ({ name }: Inspection["parts"][number]) => cell(name), least: 12 },
    { title: contents.role, text: ({ role }: Inspection["parts"][number]) => contents.roles[role], least: 8 },
    { title: contents.size, text: ({ sizeBytes }: Inspection["parts"][number]) => `${sizeBytes}`, least: 4 },
    { title: contents.covered, text: (part: Inspection["parts"][number]) => covered[`${part.covered}`], least: 6 },
  ];
  return renderTable(inspection.parts, columns, { paint, width });
}

/** What is in a part: the text itself, in which nothing is written out. `kind` is null where it could not be read. */
export type PartJson =
  | (PartContent & { readonly name: string; readonly failure: null })
  | { readonly name: string; readonly kind: null; readonly failure: Extract<ReadPart["content"], { readonly ok: false }>["error"] };

export function partJson(read: ReadPart | null): PartJson | null {
  if (read === null) return null;
  const { name, content } = read;
  return content.ok ? { name, ...content.value, failure: null } : { name, kind: null, failure: content.error };
}
