import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ContentFailure, MemberPlace, PartContent } from "../../../shared/model/part-content.ts";
import type { Part } from "../archive/parts.ts";
import { readParts } from "../archive/read-parts.ts";
import { limits } from "../limits.ts";
import { beginsSection, scanMembers, type ScannedMember } from "../section/syntax/scan-members.ts";
import { shownLines, shownText } from "./shown-text.ts";
import { readPicture } from "./read-picture.ts";

/** The content of the part at that place, to be looked at. Nothing in it is run or drawn here. */
export function readPartContent(bytes: Buffer, at: number): Result<PartContent, ContentFailure> {
  const parts = readParts(bytes);
  if (!parts.ok) return err("not-read");
  const part = parts.value.all[at];
  if (part === undefined) return err("part-missing");
  const content = part.read();
  if (!content.ok) return err("part-damaged");
  return ok(contentOf(part, content.value, parts.value.container === "section"));
}

function contentOf({ name }: Part, bytes: Buffer, isDocument: boolean): PartContent {
  const extension = /\.([^./]*)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  if (pictures.has(extension)) {
    const picture = readPicture(bytes);
    // A drawing whose elements a browser would have to work on, and any other text under such a name.
    const text = picture.kind === "not-shown" && picture.because === "unknown-picture" ? shownText(bytes) : null;
    return text === null ? picture : { kind: "text", ...shownLines(text) };
  }
  const text = shownText(bytes);
  if (text === null) return { kind: "not-shown", because: "not-text" };
  const shown = shownLines(text);
  if (!isDocument && !codeNames.has(extension)) return { kind: "text", ...shown };
  const { members } = beginsSection(shown.text) ? scanMembers(shown.text) : noMembers;
  const places = placesOf(members.slice(0, limits.shownMembers), shown.text);
  return { kind: "code", ...shown, members: places, membersLeft: members.length - places.length };
}

const pictures: ReadonlySet<string> = new Set(["png", "jpg", "jpeg", "gif", "svg", "ico", "bmp", "webp"]);
const codeNames: ReadonlySet<string> = new Set(["m", "pq", "pqm"]);

const noMembers: { readonly members: readonly ScannedMember[] } = { members: [] };

function placesOf(members: readonly ScannedMember[], text: string): readonly MemberPlace[] {
  const places: MemberPlace[] = [];
  let line = 1;
  let counted = 0;
  for (const member of members) {
    const start = startOf(member, text, counted);
    for (let at = text.indexOf("\n", counted); at >= 0 && at < start; at = text.indexOf("\n", at + 1)) line += 1;
    counted = start;
    places.push({ name: member.name.slice(0, limits.shownMemberCharacters), shared: member.shared, line });
  }
  return places;
}

/** Where its attributes begin, else its name: that stands right before the expression, perhaps some lines above it. */
function startOf({ attributes, name, expression }: ScannedMember, text: string, least: number): number {
  if (attributes !== null) return Math.max(attributes.start, least);
  // A name in quotes is found all the same, unless it has quotes itself.
  const found = text.slice(Math.max(least, expression.start - longestHead), expression.start).lastIndexOf(name);
  return found < 0 ? Math.max(expression.start, least) : Math.max(least, expression.start - longestHead) + found;
}

/** How far before the expression the name is searched for: comments may stand between. */
const longestHead = 4_096;
