import type { MalformedReason, PartName } from "../../../../shared/model/signature.ts";
import { partKey } from "../entry-names.ts";
import { limits } from "../../limits.ts";
import { relationshipsPartOf } from "./opc.ts";
import type { PackageParts, Part, Parts, SignatureParts } from "../parts.ts";
import type { RelationshipsParts } from "./read-relationships-parts.ts";
import { hasShapeOfCertificate } from "../../asn1/strict-der.ts";

const relationshipType = (name: string): string => `http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/${name}`;

type Find = Parts["find"];
type Followed = { readonly leadsTo: readonly PartName[]; readonly problem: MalformedReason | null };

/** Signatures are found by relationship, never by name: the names of the parts are the signing tool's choice. */
export function findSignatureParts(find: Find, relationshipsParts: RelationshipsParts): SignatureParts {
  const at = { find, relationshipsParts };
  const origins = follow(at, "", "origin");
  let problem = origins.problem ?? (origins.leadsTo.length > 1 ? "several-origins" : null);
  const signatures: { part: PartName; certificates: readonly PartName[] }[] = [];
  const seen = new Set<string>();
  for (const origin of origins.leadsTo) {
    const found = follow(at, origin, "signature");
    problem ??= found.problem;
    for (const part of found.leadsTo.filter((name) => !seen.has(partKey(name)))) {
      seen.add(partKey(part));
      const certificates = follow(at, part, "certificate");
      problem ??= certificates.problem;
      signatures.push({ part, certificates: certificates.leadsTo });
    }
  }
  return { origins: origins.leadsTo, signatures, problem };
}

/** Names of the digital signature's own parts. */
export const signatureName = /\.(?:psdsor|psdor|psdsxs|psdxs)$|^package\/services\/digital-signature\//iu;

/** Whether anything shows that a package is signed, or was. */
export const hasTraceOfSignature = ({ signatureParts, all }: Pick<PackageParts, "signatureParts" | "all">): boolean =>
  signatureParts.origins.length > 0 ||
  signatureParts.signatures.length > 0 ||
  signatureParts.problem !== null ||
  all.some(({ name, contentType }) => signatureName.test(name.replaceAll("\\", "/")) || signatureContentType.test(contentType ?? ""));

export const signatureContentType = /^application\/vnd\.openxmlformats-package\.digital-signature-/iu;

interface Package {
  readonly find: Find;
  readonly relationshipsParts: RelationshipsParts;
}

function follow({ find, relationshipsParts }: Package, source: PartName, type: string): Followed {
  const part = find(relationshipsPartOf(source));
  if (part === undefined) return { leadsTo: [], problem: null };
  const relationships = relationshipsParts.read(part, source);
  if (!relationships.ok) return { leadsTo: [], problem: relationships.error };
  const wanted = relationships.value.filter((one) => one.type === relationshipType(type));
  const outside = wanted.some((one) => one.part === null);
  const leadsTo = wanted.flatMap((one) => (one.part === null ? [] : [find(one.part)?.name ?? one.part]));
  return { leadsTo, problem: outside ? "bad-relationships" : null };
}

/** What connectors are made of. Such a part is content, whatever a relationship calls it. */
const contentExtension = /\.(?:m|pq|pqm|resx|png|jpe?g|gif|svg|ico|json|txt|xml|csv|sql)$/iu;

/**
 * Keys of the parts that only carry the package and its signature and so need not be signed. An origin with bytes in it, a
 * "certificate" that is none, or a "signature" that ends in `.pq` is content: an unsigned relationship must not take
 * it out of the account. (A signature part that is no signature makes the file malformed anyway.)
 */
export function packagingKeys({ origins, signatures }: SignatureParts, find: Find): ReadonlySet<string> {
  const emptyOrigins = origins.filter((name) => isEmpty(find(name)));
  const certificates = signatures.flatMap((one) => one.certificates).filter((name) => holdsCertificate(find(name)));
  const names = [...emptyOrigins, ...certificates, ...signatures.map(({ part }) => part)];
  return new Set(names.filter((name) => !contentExtension.test(name)).map(partKey));
}

/** By its bytes: what can't be read may be anything, whatever size the directory gives. */
function isEmpty(part: Part | undefined): boolean {
  const bytes = part?.read();
  return bytes?.ok === true && bytes.value.length === 0;
}

/** One DER certificate and not a byte more: what follows it could be anything. */
function holdsCertificate(part: Part | undefined): boolean {
  const bytes = part?.read();
  return bytes?.ok === true && bytes.value.length <= limits.certificateBytes && hasShapeOfCertificate(bytes.value);
}
