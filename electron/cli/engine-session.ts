import type { CheckContext } from "../engine/checks/check.ts";
import { createEngine, type Engine, type EnginePorts } from "../engine/create-engine.ts";
import { describeNotice } from "../../shared/words/describe/describe-cleanup.ts";
import type { Notice, NoticeKind } from "../../shared/model/notice.ts";
import type { CommandContext } from "./command-context.ts";

/** What the options of a command override: settings, and what is known of this computer. */
export type Overrides = Partial<Pick<CheckContext, "policy" | "catalogue" | "securityLevel">> & {
  readonly culture?: string;
  /** An interrupted operation is reported and not finished. */
  readonly dryRun?: boolean;
  /** The folder that the window would ask for in a dialog. */
  readonly chosenFolder?: string;
  /** Nobody is there to answer a prompt of the system. */
  readonly isUnattended?: boolean;
};

export interface Session {
  readonly engine: Engine;
  readonly context: CommandContext;
}

/** Runs one command on the engine and the store that the window uses, after a scan of every folder it knows. */
export async function withEngine<T>(context: CommandContext, work: (engine: Engine) => Promise<T>, overrides: Overrides = {}): Promise<T> {
  const { catalogue, chosenFolder, dryRun = false, isUnattended = false, ...instead } = overrides;
  const { platform, environment, home, registry, dataFolder, version, culture, now, readPrograms, words } = context;
  const bugs: unknown[] = [];
  const ports: EnginePorts = {
    system: { platform, environment, home, registry },
    dataFolder,
    version,
    culture,
    now,
    readPrograms,
    instead: { ...instead, words: words.shown },
    inspector: context.createInspector(),
    hostActions: chosenFolder === undefined ? {} : { chooseFolder: () => Promise.resolve(chosenFolder) },
    host: "web",
    onBug: (bug) => bugs.push(bug),
    forOneCommand: true,
    isDryRun: dryRun,
    isUnattended,
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(context.readAccess === undefined ? {} : { readAccess: context.readAccess }),
  };
  const engine = await createEngine(ports);
  try {
    await reportStoreState(engine, context);
    const reported = await reportNotices(engine, context, aboutRecovery);
    await engine.inventory.scans.ended();
    const done = await work(engine);
    await reportNotices(engine, context, (notice) => urgent.has(notice.kind) && !reported.has(notice.id));
    if (bugs.length > 0) throw bugs[0];
    return done;
  } finally {
    await engine.close();
  }
}

/** Before the result, so that a history that cannot be read does not look like an empty one. */
async function reportStoreState({ handlers }: Engine, { stderr, words }: CommandContext): Promise<void> {
  const about = await handlers.getAbout(null);
  const because = about.ok ? about.value.storeReadOnlyBecause : undefined;
  if (because !== undefined) stderr.write(`${words.common.host.storeReadOnly[because]}\n`);
}

/** About an interrupted operation or lost records: reported before the result, which depends on it. */
const ofRecovery: readonly NoticeKind[] = ["recovered", "recovery-postponed", "not-recovered", "records-lost", "store-set-aside"];
const aboutRecovery = ({ kind }: Notice): boolean => ofRecovery.includes(kind);

/** What cannot wait for the window. The user dismisses them there. */
const urgent: ReadonlySet<NoticeKind> = new Set([...ofRecovery, "rows-set-aside", "purge-announced", "catalogue-not-used"]);

/** Ids of those that were reported. */
async function reportNotices(
  { handlers }: Engine,
  { stderr, words }: CommandContext,
  isWanted: (notice: Notice) => boolean,
): Promise<ReadonlySet<string>> {
  const notices = await handlers.getNotices(null);
  const wanted = notices.ok ? notices.value.filter(isWanted) : [];
  for (const notice of wanted) {
    const { title, text } = describeNotice(notice, words.common.cleanup);
    const step = notice.kind === "purge-announced" ? ` (${words.commandLine.frame.purgeHint})` : "";
    stderr.write(`${title}. ${text}${step}\n`);
  }
  return new Set(wanted.map(({ id }) => id));
}
