import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import type { Part, Parts } from "../archive/parts.ts";
import { limits } from "../limits.ts";
import { readMText } from "./find-main.ts";
import { checkExpression, checkSection, timeLeft, type TimeLeft } from "./syntax/check-syntax.ts";
import { afterTrivia } from "./syntax/m-lexemes.ts";
import { beginsSection } from "./syntax/scan-members.ts";
import { placesIn } from "./syntax/walk-expression.ts";

/**
 * Reads all code of a connector in full: its main document, which the inspection found, and its helpers, which are sections or single
 * expressions. A mistake in the main document comes first, then one in a helper, then what could not be read.
 */
export async function checkCode(parts: Parts, mainDocument: PartName, milliseconds: number): Promise<CodeCheck> {
  // A bare document has no name but that of its file.
  const main = parts.container === "section" ? parts.all[0] : parts.all.find(({ name }) => name === mainDocument);
  if (main === undefined) return { kind: "not-checked" };
  const time = timeLeft(milliseconds);
  const helpers = parts.all.filter(isHelper).sort((one, other) => (one.name < other.name ? -1 : 1));
  let worst: CodeCheck = { kind: "reads" };
  for (const [part, role] of [[main, "main"] as const, ...helpers.map((helper) => [helper, "helper"] as const)]) {
    const check = await checkPart(part, role, time);
    if (check.kind === "mistake") return check;
    if (worst.kind === "reads") worst = check;
    if (worst.kind !== "reads" && time.isCancelled()) break;
  }
  return worst;
}

/** What a Mac puts beside each file (`._X.pqm`) is no text. */
const isHelper = ({ name, packaging, safeName }: Part): boolean =>
  /\.pqm$/iu.test(name) && !packaging && safeName && !/(?:^|\/)\._[^/]*$/u.test(name);

async function checkPart(part: Part, role: "main" | "helper", time: TimeLeft): Promise<CodeCheck> {
  const text = readMText(part);
  if (text === null)
    return part.sizeBytes > limits.mCharacters ? { kind: "too-large-to-check", because: "size" } : { kind: "could-not-check" };
  // An empty helper is odd, but there is nothing to be wrong in it.
  if (role === "helper" && afterTrivia(text, 0) === text.length) return { kind: "reads" };
  const verdict = role === "main" || beginsSection(text) ? await checkSection(text, time) : await checkExpression(text, time);
  if (verdict.kind !== "mistake") return verdict;
  const [place = { line: 1, column: 1, detail: verdict.detail }] = placesIn(text, [verdict]);
  return { kind: "mistake", document: part.name, role, ...place };
}
