import { createHash, randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type {
  BuildOutcome,
  PreparedFile,
  ProjectAnswer,
  ProjectId,
  ProjectView,
  PublishRefusal,
  ReleaseAnswer,
  SignedFile,
} from "../../../shared/model/project.ts";
import type { LeftOut, OutputFailure, SignFailure } from "../../../shared/model/publish.ts";
import { loadReleaseLanguages } from "../../../shared/words/release/languages.ts";
import type { Files } from "../cleanup/execute/files.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { buildConnector, type BuiltConnector, type StoppedBuild } from "./build/build-connector.ts";
import { gatherRelease, readNamedFile, releaseWarnings, type NamedBytes } from "./release/gather-release.ts";
import { releaseFiles } from "./release/release-files.ts";
import { saveRelease } from "./release/save-release.ts";
import { timestampBy } from "./sign/ask-for-timestamp.ts";
import { readSignatureValues, savePrepared } from "./sign/external-signature.ts";
import { isValueOf } from "./sign/signature-xml.ts";
import {
  completeSignature,
  prepareSignature,
  signPackage,
  type AskForTimestamp,
  type PreparedSignature,
  type SignedPackage,
} from "./sign/sign-package.ts";
import { readSigningCertificate, readSigningKey, type KeyFiles, type SigningCertificate } from "./sign/signing-key.ts";

export interface ProjectPorts {
  readonly files: Files;
  readonly inspector: Pick<Inspector, "inspect" | "checkCode">;
  readonly now: () => Date;
}

/** Project folders that are being published in the window. All of it is in memory; passwords are not kept at all. */
export interface Projects {
  /** Reads and builds a folder. */
  readonly open: (folder: string) => Promise<ProjectView>;
  /** The same again, for the folder may have changed. What was signed before is forgotten. Undefined for an unknown project. */
  readonly build: (id: ProjectId) => Promise<ProjectView | undefined>;
  readonly sign: (id: ProjectId, key: KeyFiles, timestamp: string | null) => Promise<ProjectAnswer | undefined>;
  /** Writes what has to be signed elsewhere into a new folder below `parent`. */
  readonly prepare: (id: ProjectId, certificate: string, parent: string) => Promise<ProjectAnswer | undefined>;
  /** Takes a signature value that was made elsewhere. */
  readonly attach: (id: ProjectId, signature: string, timestamp: string | null) => Promise<ProjectAnswer | undefined>;
  /** Saves the release of what was signed, or of the build when nothing was, into a new folder below `parent`. */
  readonly saveRelease: (id: ProjectId, previous: string | null, parent: string) => Promise<ReleaseAnswer | undefined>;
}

/** The window shows one. */
const mostProjects = 10;
const mostLeftOut = 500;
const mostNumbers = 100;
const timestampMilliseconds = 30_000;

interface Project {
  readonly id: ProjectId;
  readonly folder: string;
  build: Result<BuiltConnector, StoppedBuild>;
  signed: { readonly file: SignedFile; readonly bytes: Buffer } | null;
  prepared: { readonly file: PreparedFile; readonly signature: PreparedSignature } | null;
  /** The work that is going on: one thing after another. */
  queue: Promise<unknown>;
}

type Work<T> = (project: Project, built: BuiltConnector) => Promise<T>;

export function createProjects(ports: ProjectPorts): Projects {
  const { files, inspector, now } = ports;
  const projects = new Map<ProjectId, Project>();

  const enqueue = <T>(project: Project, work: () => Promise<T>): Promise<T> => {
    const done = project.queue.then(work);
    project.queue = done.catch(() => undefined);
    return done;
  };
  /** Undefined for a project that is unknown or was not built. */
  const onBuilt = async <T>(id: ProjectId, work: Work<T>): Promise<T | undefined> => {
    const project = projects.get(id);
    if (project === undefined) return undefined;
    return enqueue(project, () => (project.build.ok ? work(project, project.build.value) : Promise.resolve(undefined)));
  };
  const rebuild = async (folder: string) => buildConnector(folder, { include: [], exclude: [] }, { files, inspector });
  const authority = (address: string | null): AskForTimestamp | null =>
    address === null ? null : timestampBy({ address, now, milliseconds: timestampMilliseconds });

  const finish = (
    project: Project,
    signer: SigningCertificate,
    signed: Result<SignedPackage, SignFailure>,
    step: "sign" | "attach",
  ): ProjectAnswer => {
    if (!signed.ok) return refused({ step, failure: signed.error });
    const { bytes, warnings } = signed.value;
    const { subjectCN, subject, sha1 } = signer.certificate.facts;
    const fileName = `${titleOf(project)}.pqx`;
    project.signed = { file: { fileName, sha256: hashOf(bytes), signerName: subjectCN ?? subject, sha1, warnings }, bytes };
    project.prepared = null;
    return { kind: "done", project: viewOf(project) };
  };

  return {
    open: async (folder) => {
      const build = await rebuild(folder);
      const id = randomUUID() as ProjectId;
      const project: Project = { id, folder, build, signed: null, prepared: null, queue: Promise.resolve() };
      projects.set(id, project);
      for (const oldest of [...projects.keys()].slice(0, -mostProjects)) projects.delete(oldest);
      return viewOf(project);
    },
    build: async (id) => {
      const project = projects.get(id);
      if (project === undefined) return undefined;
      return enqueue(project, async () => {
        project.build = await rebuild(project.folder);
        project.signed = null;
        project.prepared = null;
        return viewOf(project);
      });
    },
    sign: (id, named, timestamp) =>
      onBuilt(id, async (project, built) => {
        const key = await readSigningKey(named, wholeSecond(now()), files);
        if (!key.ok) return refused({ step: "sign", failure: key.error });
        const signed = await signPackage(orderOf(built, now()), key.value, authority(timestamp));
        return finish(project, key.value.signer, signed, "sign");
      }),
    prepare: (id, certificate, parent) =>
      onBuilt(id, async (project, built) => {
        const signer = await readSigningCertificate(certificate, wholeSecond(now()), files);
        if (!signer.ok) return refused({ step: "sign", failure: signer.error });
        const signature = await prepareSignature(orderOf(built, now()), signer.value);
        if (!signature.ok) return refused({ step: "sign", failure: signature.error });
        const saved = await saveInNew(parent, `${built.title} to sign`, (folder) => savePrepared(signature.value, folder, files));
        if (!saved.ok) return refused({ step: "save", failure: saved.error });
        const { digest } = signature.value;
        const file = { folder: saved.value, digestHex: digest.toString("hex"), digestBase64: digest.toString("base64") };
        project.prepared = { file, signature: signature.value };
        return { kind: "done", project: viewOf(project) };
      }),
    attach: (id, path, timestamp) =>
      onBuilt(id, async (project) => {
        const { prepared } = project;
        if (prepared === null) return refused({ step: "attach", failure: { kind: "prepared-for-another" } });
        const { signature } = prepared;
        const values = await readSignatureValues(path, files);
        if (!values.ok) return refused({ step: "attach", failure: values.error });
        const value = values.value.find((one) => isValueOf(one, signature.xml.signedInfo, signature.signer.publicKey));
        if (value === undefined) return refused({ step: "attach", failure: { kind: "signature-wrong" } });
        return finish(project, signature.signer, await completeSignature(signature, value, authority(timestamp)), "attach");
      }),
    saveRelease: (id, previousPath, parent) =>
      onBuilt(id, async (project, built): Promise<ReleaseAnswer> => {
        const file = fileOf(project, built);
        const previous = previousPath === null ? ok(null) : await readNamedFile(previousPath, files);
        if (!previous.ok) return refused({ step: "release", failure: previous.error });
        const facts = await gatherRelease(file, previous.value, inspector);
        if (!facts.ok) return refused({ step: "release", failure: facts.error });
        const released = releaseFiles(facts.value, await loadReleaseLanguages());
        const saved = await saveInNew(parent, `${built.title} release`, (folder) => saveRelease(folder, released, files));
        if (!saved.ok) return refused({ step: "save", failure: saved.error });
        return { kind: "done", folder: saved.value, fileCount: released.length, warnings: releaseWarnings(facts.value, now()) };
      }),
  };
}

const refused = (refusal: PublishRefusal) => ({ kind: "refused", refusal }) as const;

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex").toUpperCase();

/** A signature says no parts of a second. */
const wholeSecond = (time: Date): Date => new Date(Math.floor(time.getTime() / 1000) * 1000);

const orderOf = ({ bytes, title }: BuiltConnector, now: Date) => ({
  path: `${title}.mez`,
  bytes,
  signedAt: wholeSecond(now),
  replace: false,
});

const titleOf = ({ build, folder }: Project): string => (build.ok ? build.value.title : basename(folder));

const fileOf = ({ signed }: Project, { title, bytes }: BuiltConnector): NamedBytes =>
  signed === null ? { name: `${title}.mez`, bytes } : { name: signed.file.fileName, bytes: signed.bytes };

/** Into the first folder of that name, or with a number, that is not there yet; its path. */
async function saveInNew(
  parent: string,
  name: string,
  save: (folder: string) => Promise<Result<void, OutputFailure>>,
): Promise<Result<string, OutputFailure>> {
  for (let number = 1; number <= mostNumbers; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name} (${number})`);
    const saved = await save(folder);
    if (saved.ok) return ok(folder);
    if (saved.error.kind !== "output-exists") return saved;
  }
  return err({ kind: "output-exists", path: join(parent, name) });
}

function viewOf({ id, folder, build, signed, prepared }: Project): ProjectView {
  const leftOut: readonly LeftOut[] = build.ok ? build.value.leftOut : build.error.leftOut;
  return {
    id,
    folder,
    outcome: build.ok ? builtOutcome(build.value) : { kind: "stopped", failure: build.error.failure },
    leftOut: leftOut.slice(0, mostLeftOut),
    leftOutCount: leftOut.length,
    signed: signed?.file ?? null,
    prepared: prepared?.file ?? null,
  };
}

const builtOutcome = ({ title, bytes, packed, codeCheck }: BuiltConnector): BuildOutcome => ({
  kind: "built",
  fileName: `${title}.mez`,
  sha256: hashOf(bytes),
  sizeBytes: bytes.length,
  packed,
  isCodeRead: codeCheck.kind === "reads",
});
