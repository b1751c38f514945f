import { certificateEnd, type CertificateEnd, type PublisherFacts, type RecommendedState } from "../../../shared/model/publisher.ts";
import type { ConnectorId, TrustView } from "../../../shared/model/inventory.ts";
import { groupedThumbprint } from "../../../shared/model/thumbprint.ts";
import { isLowerCaseEntry, type TrustEntry, type TrustPolicy } from "../../../shared/model/trust.ts";
import type { TrustChangePlan } from "../../../shared/model/trust-change.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { Engine } from "../../engine/create-engine.ts";
import type { CommandContext } from "../command-context.ts";
import type { Session } from "../engine-session.ts";
import { wrap } from "./layout.ts";
import { cell, createPaint, printablePath } from "./paint.ts";
import { renderTable } from "./table.ts";

/** File names of connectors that are installed. */
function namesOf(ids: readonly ConnectorId[], { inventory }: Engine): readonly string[] {
  const names = new Map(inventory.snapshot().rows.map(({ id, name }) => [id, name]));
  return [...new Set(ids.map((id) => names.get(id) ?? id))];
}

interface EntryFacts {
  readonly entry: TrustEntry;
  readonly publisher: PublisherFacts | undefined;
  readonly name: string | null;
  readonly neededBy: readonly string[];
}

function entriesOf({ policy, signers, publishers }: TrustView, engine: Engine): readonly EntryFacts[] {
  return policy.entries.map((entry) => {
    const signer = signers.find(({ thumbprint }) => thumbprint === entry.thumbprint);
    const publisher = publishers.find(({ sha1 }) => sha1 === entry.thumbprint);
    return { entry, publisher, name: signer?.name ?? publisher?.name ?? null, neededBy: namesOf(signer?.connectors ?? [], engine) };
  });
}

/** Whom Power BI Desktop trusts. */
export interface TrustListJson extends Pick<TrustPolicy, "source" | "failure"> {
  readonly entries: readonly TrustEntryJson[];
  /** Whether Power BI Desktop's recommended setting would keep a custom connector from loading; `files` names those. */
  readonly recommended:
    | Exclude<RecommendedState, { readonly kind: "not-yet" }>
    | { readonly kind: "not-yet"; readonly files: readonly string[] };
}

export interface TrustEntryJson extends TrustEntry {
  readonly lowerCase: boolean;
  /** Of the signer, where one with this thumbprint was met. */
  readonly name: string | null;
  /** Installed files that it signed. */
  readonly neededBy: readonly string[];
  readonly notAfter: string | null;
  readonly certificate: CertificateEnd | null;
}

/** Fields are never renamed or dropped, only added. */
export function trustJson(view: TrustView, { engine, context }: Session): TrustListJson {
  const { source, failure } = view.policy;
  const entries = entriesOf(view, engine).map(({ entry, publisher, name, neededBy }) => ({
    ...entry,
    lowerCase: isLowerCaseEntry(entry),
    name,
    neededBy,
    notAfter: publisher?.notAfter ?? null,
    certificate: publisher === undefined ? null : certificateEnd(publisher, context.now()),
  }));
  const recommended =
    view.recommended.kind === "not-yet"
      ? { kind: "not-yet" as const, files: namesOf(view.recommended.connectors, engine) }
      : view.recommended;
  return { source, failure, entries, recommended };
}

export function describeTrust(view: TrustView, { engine, context }: Session): string {
  const words = context.words.common.window.trust;
  const { source, entries, failure } = view.policy;
  const { stdout, environment } = context;
  const paint = createPaint(stdout, environment);
  const head = `${paint(source.kind === "policy" ? words.fromPolicy : printablePath(source.path), "strong")}\n`;
  const recommended = describeRecommended(view, { engine, context });
  const tail = recommended === "" ? "" : `\n${wrap(recommended, stdout.columns, "")}`;
  if (failure !== null) return `${head}${words.failure[failure]}\n`;
  if (entries.length === 0) return `${head}${words.none}. ${words.noneExplain}\n${tail}`;
  return `${head}${renderTable(entriesOf(view, engine), columnsAt(context), { width: stdout.columns, paint })}${tail}`;
}

export function describeRecommended({ recommended }: TrustView, { engine, context }: Session): string {
  const words = context.words.common.window.trust;
  switch (recommended.kind) {
    case "possible":
      return words.recommended.possible(recommended.connectors);
    case "not-yet":
      return words.recommended["not-yet"](namesOf(recommended.connectors, engine).map((name) => foreign(name)));
    case "nothing-installed":
    case "not-known":
      return words.recommended[recommended.kind];
  }
}

const columnsAt = ({ now, words: both }: CommandContext) => {
  const words = both.common.window.trust;
  const said = both.commandLine.trust.list;
  return [
    {
      title: said.thumbprint,
      text: ({ entry: { thumbprint, written } }: EntryFacts) => (thumbprint === null ? cell(written) : groupedThumbprint(thumbprint)),
      least: 49,
    },
    {
      title: said.asStored,
      text: ({ entry }: EntryFacts) => {
        if (entry.thumbprint === null) return words.notAThumbprint;
        const spelling = [...entry.dirt.map((one) => words.dirt[one]), ...(isLowerCaseEntry(entry) ? [said.lowerCase] : [])];
        return spelling.join(", ") || said.clean;
      },
      colour: ({ entry: { thumbprint, dirt } }: EntryFacts) => (thumbprint === null || dirt.length > 0 ? ("attention" as const) : null),
      least: 8,
    },
    {
      title: said.neededBy,
      text: ({ neededBy }: EntryFacts) => (neededBy.length === 0 ? said.nothingInstalled : neededBy.map((name) => cell(name)).join(", ")),
      least: 9,
    },
    {
      title: said.certificate,
      text: ({ publisher }: EntryFacts) =>
        publisher === undefined
          ? said.notMet
          : said[certificateEnd(publisher, now()) === "ended" ? "ended" : "until"](publisher.notAfter.slice(0, 10)),
      colour: ({ publisher }: EntryFacts) =>
        publisher !== undefined && certificateEnd(publisher, now()) !== "valid" ? ("attention" as const) : null,
      least: 7,
    },
  ];
};

/** Signers of custom connectors that were met. */
export interface PublishersJson {
  readonly publishers: readonly PublisherJson[];
  readonly recommended: RecommendedState["kind"];
}

export interface PublisherJson extends Omit<PublisherFacts, "connectors"> {
  /** Installed files that it signed. */
  readonly files: readonly string[];
}

export const publishersJson = ({ publishers, recommended }: TrustView, engine: Engine): PublishersJson => ({
  publishers: publishers.map(({ connectors, ...publisher }) => ({ ...publisher, files: namesOf(connectors, engine) })),
  recommended: recommended.kind,
});

export function describePublishers(view: TrustView, { engine, context }: Session): string {
  const words = context.words.common.window.trust;
  if (view.publishers.length === 0) return `${words.noPublishers}\n`;
  const paint = createPaint(context.stdout, context.environment);
  const blocks = view.publishers.map((publisher) => {
    const end = words.ends[certificateEnd(publisher, context.now())](publisher.notAfter);
    const files = namesOf(publisher.connectors, engine).map((name) => foreign(name));
    const lines = [
      groupedThumbprint(publisher.sha1),
      howAccepted(publisher, context),
      `${words.firstSeen(publisher.firstSeenAt)}. ${end}`,
      files.length === 0 ? words.signedNothing : words.signedFiles(files),
      ...(publisher.note === "" ? [] : [`${words.note}: ${cell(publisher.note, 500)}`]),
    ];
    return `${paint(cell(publisher.name ?? words.unnamed), "strong")}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  });
  return blocks.join("\n");
}

function howAccepted({ accepted, onList }: PublisherFacts, context: CommandContext): string {
  const words = context.words.common.window.trust;
  const own = accepted === null ? [] : [words.acceptances[accepted.how](accepted.at)];
  const all = onList ? [words.acceptedByAdministrator, ...own] : own;
  return all.length === 0 ? words.notAccepted : all.join(". ");
}

/** The trusted list before and after. `done` is false where nothing was changed. */
export interface TrustChangeJson extends Omit<TrustChangePlan, "planId"> {
  readonly done: boolean;
  /** Path of the list as it was before; null where none was kept. */
  readonly backup: string | null;
}

export function trustChangeJson(plan: TrustChangePlan, done: boolean, backup: string | null): TrustChangeJson {
  const { planId: _, ...shown } = plan;
  return { ...shown, done, backup };
}

const marks = { kept: " ", removed: "-", added: "+" } as const;

/** The list before and after, entry by entry, and how it would be changed. */
export function describeTrustChange({ lines, alreadyThere, notThere, changes, way }: TrustChangePlan, context: CommandContext): string {
  const words = context.words.common.window.trust;
  const paint = createPaint(context.stdout, context.environment);
  const colours = { kept: "quiet", removed: "attention", added: "good" } as const;
  const entries = lines.map(({ entry, state }) => {
    const clean = entry.thumbprint !== null && entry.dirt.length === 0 && state === "added";
    const shown = clean ? groupedThumbprint(entry.thumbprint ?? "") : cell(entry.written, 300);
    return `${paint(`${marks[state]} ${shown}`, colours[state])}\n`;
  });
  const known = alreadyThere.map((one) => `${words.alreadyThere(foreign(one))}\n`);
  const missing = notThere.map((one) => `${words.notThere(foreign(one))}\n`);
  const how =
    way.kind === "registry"
      ? `${words.commandShown}\n  ${printablePath(way.command)}\n`
      : `${words.fileShown}\n  ${printablePath(way.path)}\n`;
  return [...known, ...missing, ...entries, changes ? how : `${words.noChange}\n`].join("");
}
