import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { ArchiveNoteKind } from "../../../../shared/model/inspection.ts";
import type { AlterationReason, PartName } from "../../../../shared/model/signature.ts";
import { decodePartName, printableName } from "../../archive/entry-names.ts";
import { limits } from "../../limits.ts";
import { readXml } from "../../xml/read-xml.ts";
import type { Part, Parts } from "../../archive/parts.ts";
import type { XmlElement } from "../../xml/xml-tree.ts";
import type { Canonicalization } from "./canonicalization.ts";
import { canonicalize } from "./canonicalize.ts";
import { malformed, unsupported, type SignatureFailure } from "../failure.ts";
import type { PartDigests } from "./part-digests.ts";
import { digestAgrees, type UnverifiedReference } from "./reference.ts";
import { transformRelationships } from "./relationship-transform.ts";

/** Results of the Manifest's digests. They count only when the signature over the Manifest is valid. */
export interface ManifestOutcome {
  readonly altered: readonly PartName[];
  readonly missing: readonly PartName[];
  /** Content that no reference lists. */
  readonly uncovered: readonly PartName[];
  /** Parts that match every reference to them, one of which covers their whole content. */
  readonly covered: readonly PartName[];
  readonly reasons: readonly AlterationReason[];
}

export function verifyManifest(
  references: readonly UnverifiedReference[],
  parts: Parts,
  digests: PartDigests,
): Result<ManifestOutcome, SignatureFailure> {
  const reasons = new Set<AlterationReason>();
  // By part and not by name: only what was read here has been checked.
  const verdicts = new Map<Part, boolean>();
  const whole = new Set<Part>();
  const unread = new Set<Part>();
  const missing = new Set<PartName>();
  for (const reference of references) {
    const target = parseTarget(reference.uri);
    if (!target.ok) return target;
    const { name, contentType, outside } = target.value;
    const part = outside ? undefined : parts.find(name);
    if (outside) reasons.add("reference-outside-package");
    if (part === undefined) {
      missing.add(name);
      continue;
    }
    if (typeKey(part.contentType ?? "") !== typeKey(contentType)) reasons.add("content-type-changed");
    const agrees = agreesWith(reference, part, digests);
    if (!agrees.ok) {
      if (agrees.error !== "unread") return err(agrees.error);
      unread.add(part);
      continue;
    }
    const [before, now] = [verdicts.get(part), agrees.value !== "differs"];
    if (before !== undefined && before !== now) reasons.add("contradicting-references");
    verdicts.set(part, now && before !== false);
    if (agrees.value === "agrees") whole.add(part);
  }
  const altered = [...verdicts].filter(([, agrees]) => !agrees).map(([{ name }]) => name);
  const covered = [...verdicts].filter(([part, agrees]) => agrees && whole.has(part)).map(([{ name }]) => name);
  const content = parts.all.filter((part) => !part.packaging);
  // Also what of some part a transform left out.
  const isUncovered = (part: Part) => !unread.has(part) && verdicts.get(part) !== false && !whole.has(part);
  const uncovered = content.filter(isUncovered).map(({ name }) => name);
  if (altered.length > 0) reasons.add("part-changed");
  if (missing.size > 0) reasons.add("part-missing");
  if (uncovered.length > 0) reasons.add("part-not-covered");
  if (uncovered.length === content.length) reasons.add("covers-nothing");
  // Parts proven to have changed are reported before parts that could not be read.
  const [first] = unread;
  if (first !== undefined && reasons.size === 0) return unsupported("part-unread", printableName(first.name));
  return ok({ altered, missing: [...missing], uncovered, covered, reasons: [...reasons] });
}

/** Media types compare without case, and without the space that may stand around their separators (RFC 9110, 8.3.1). */
const typeKey = (contentType: string): string => contentType.toLowerCase().replace(/[ \t]*([;/])[ \t]*/gu, "$1");

interface Target {
  readonly name: PartName;
  readonly contentType: string;
  /** Climbs out of the package: nothing is read there. */
  readonly outside: boolean;
}

/** `/part?ContentType=type` (ECMA-376 Part 2, 13.2.4.16); anything else is no reference to a part. */
function parseTarget(uri: string): Result<Target, SignatureFailure> {
  const found = /^\/([^/?#][^?#]*)\?ContentType=([^#&]+)$/u.exec(uri);
  if (found === null) return malformed("bad-reference");
  const name = decodePartName(found[1] ?? "");
  const contentType = decodeQuery(found[2] ?? "").trim();
  const outside = name.split(/[\\/]/u).some((segment) => segment === ".." || segment === "." || segment === "");
  return ok({ name, contentType, outside });
}

function decodeQuery(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // broken percent-encoding is no content type; it will not agree
  }
}

/** `partly`: what the transform left over agrees, and it left some of the part out. */
type Agreement = "agrees" | "partly" | "differs";

const agreement = (agrees: boolean): Agreement => (agrees ? "agrees" : "differs");

function agreesWith(reference: UnverifiedReference, part: Part, digests: PartDigests): Result<Agreement, SignatureFailure | "unread"> {
  const [first, second, ...more] = reference.transforms;
  if (first === undefined) {
    const digest = digests.of(part, reference.hash);
    return digest.ok ? ok(agreement(digest.value.equals(reference.digest))) : withoutBytes(digest.error);
  }
  if (!digests.mayTransform(part)) return unsupported("too-large", "transforms");
  const bytes = part.read();
  if (!bytes.ok) return withoutBytes(bytes.error);
  if (first.kind === "relationships") {
    // ECMA-376 Part 2, 13.2.4.24: only for relationships parts, and always canonicalized after.
    const isRelationships = /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(part.name);
    if (!isRelationships || second?.kind !== "canonicalize" || more.length > 0) return unsupported("transform", "RelationshipTransform");
    const transformed = transformRelationships(bytes.value, first);
    if (transformed === undefined) return ok("differs");
    const agrees = canonicalAgrees(reference, transformed.element, second.how);
    return agrees.ok && agrees.value === "agrees" && !transformed.whole ? ok("partly") : agrees;
  }
  if (second !== undefined) return unsupported("transform", "several canonicalizations");
  const xml = readXml(bytes.value, limits.resourcesXmlBytes);
  return xml.ok ? canonicalAgrees(reference, xml.value, first.how) : ok("differs");
}

const neverSeen: ReadonlySet<ArchiveNoteKind> = new Set(["too-large", "encrypted", "unknown-method"]);

/** Damaged bytes are not those that were signed; unread bytes cannot be reported as changed. */
const withoutBytes = (note: ArchiveNoteKind): Result<"differs", "unread"> => (neverSeen.has(note) ? err("unread") : ok("differs"));

function canonicalAgrees(reference: UnverifiedReference, element: XmlElement, how: Canonicalization): Result<Agreement, SignatureFailure> {
  const canonical = canonicalize(element, how);
  return canonical.ok ? ok(agreement(digestAgrees(reference, canonical.value))) : canonical;
}
