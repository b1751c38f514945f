import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Publisher } from "../../../shared/model/publisher.ts";
import type { CertificateFacts } from "../../../shared/model/signature.ts";
import { trustIn } from "../../../shared/model/signer-trust.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";

/** Who signed a connector when it was last seen signed. */
export interface ExpectedSigner {
  readonly connector: ConnectorId;
  /** The file's own name, without its folder. */
  readonly fileName: string;
  /** What the document calls itself and declares: another connector under the same name has another signer by right. */
  readonly section: string | null;
  readonly kinds: readonly string[];
  readonly sha256: string;
  readonly sha1: Thumbprint;
  readonly name: string | null;
  /** ISO text. */
  readonly seenAt: string;
}

/** What is kept of signers, lastingly. False where it could not be stored. */
export interface PublisherStore {
  readonly list: () => readonly Publisher[];
  readonly save: (publisher: Publisher) => boolean;
  readonly expected: () => readonly ExpectedSigner[];
  readonly expect: (signer: ExpectedSigner) => boolean;
  /** From now on no signature is expected of this connector. */
  readonly forget: (connector: ConnectorId) => boolean;
}

/** What the checks need of it. */
export interface SignerMemory {
  readonly expected: ReadonlyMap<ConnectorId, ExpectedSigner>;
  /** SHA-256 of certificates that the user accepted. */
  readonly accepted: ReadonlySet<string>;
}

export const noSignerMemory: SignerMemory = { expected: new Map(), accepted: new Set() };

export const signerMemoryOf = (store: Pick<PublisherStore, "list" | "expected">): SignerMemory => ({
  expected: new Map(store.expected().map((one) => [one.connector, one])),
  accepted: new Set(store.list().flatMap(({ sha256, accepted }) => (accepted === null ? [] : [sha256]))),
});

/** More than anybody installs; what is beyond is not remembered. */
export const mostPublishers = 5_000;
export const mostExpected = 50_000;
const mostKinds = 100;

/** The certificates whose keys verified an unchanged file. A changed one says nothing about its signer. */
export function signersOf({ signature }: Inspection): readonly CertificateFacts[] {
  return signature.integrity.kind === "intact" ? signature.signatures.flatMap(({ signer }) => signer ?? []) : [];
}

export function publisherOf(certificate: CertificateFacts, at: string): Publisher {
  const { sha256, sha1, subject, subjectCN, notBefore, notAfter } = certificate;
  return { sha256, sha1, subject, name: subjectCN, notBefore, notAfter, firstSeenAt: at, accepted: null, note: "" };
}

/** A file in a folder, as far as signers are remembered by it. */
export interface SignedFile {
  readonly id: ConnectorId;
  readonly name: string;
  readonly inspection: Inspection;
}

const ownName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** Undefined for a file that is not signed and unchanged. */
export function expectedSignerOf({ id, name, inspection }: SignedFile, at: string): ExpectedSigner | undefined {
  const signer = signersOf(inspection)[0];
  if (signer === undefined) return undefined;
  const { sectionName, dataSourceKinds } = inspection.connector;
  const kinds = dataSourceKinds.slice(0, mostKinds).map((kind) => kind.name);
  const { sha256, sha1, subjectCN } = signer;
  return { connector: id, fileName: ownName(name), section: sectionName, kinds, sha256, sha1, name: subjectCN, seenAt: at };
}

/** Whether a file still is the connector that was remembered: it has the same section name or a kind in common. */
export function isSameConnector({ section, kinds }: ExpectedSigner, { connector }: Inspection): boolean {
  if (section !== null && section === connector.sectionName) return true;
  return connector.dataSourceKinds.some(({ name }) => kinds.includes(name));
}

/**
 * Who is expected to have signed a file: by its place, and for a file that is in no known folder by its name, when everything that is
 * remembered under that name agrees.
 */
export function findExpectedSigner(file: SignedFile & { readonly isInFolder: boolean }, { expected }: SignerMemory): ExpectedSigner | null {
  const { id, name, inspection, isInFolder } = file;
  const fileName = ownName(name).toLowerCase();
  const candidates = isInFolder ? [expected.get(id)] : [...expected.values()].filter((one) => one.fileName.toLowerCase() === fileName);
  const remembered = candidates.filter((one) => one !== undefined && isSameConnector(one, inspection));
  const [first] = remembered;
  return first !== undefined && remembered.every((one) => one?.sha256 === first.sha256) ? first : null;
}

export interface MeetingContext {
  readonly policy: TrustPolicy;
  /** ISO text. */
  readonly at: string;
}

/** What a finished scan adds to the memory. Custom connectors only: those of Power BI's own folder change with its updates. */
export function meetPublishers(files: readonly SignedFile[], store: PublisherStore, { policy, at }: MeetingContext): boolean {
  const known = new Map(store.list().map((one) => [one.sha256, one]));
  const expected = new Map(store.expected().map((one) => [one.connector, one]));
  const state = { isNew: false };
  for (const file of files) {
    for (const signer of signersOf(file.inspection)) {
      if (known.has(signer.sha256) || known.size >= mostPublishers) continue;
      const publisher = publisherOf(signer, at);
      known.set(signer.sha256, publisher);
      state.isNew = store.save(publisher) || state.isNew;
    }
    const now = expectedSignerOf(file, at);
    const before = expected.get(file.id);
    if (now === undefined || before?.sha256 === now.sha256) continue;
    const isFirst = before === undefined || !isSameConnector(before, file.inspection);
    // A change of signers is an alarm until the user accepts the new one, or an administrator has.
    const isAccepted = known.get(now.sha256)?.accepted !== null && known.has(now.sha256);
    if (isFirst ? expected.size < mostExpected : isAccepted || trustIn(policy, now.sha1) === "trusted") {
      expected.set(file.id, now);
      store.expect(now);
    }
  }
  return state.isNew;
}
