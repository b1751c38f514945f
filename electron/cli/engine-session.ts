import type { CheckContext } from "../engine/checks/check.ts";
import { createEngine, type Engine, type EnginePorts } from "../engine/create-engine.ts";
import { describeNotice } from "../../shared/words/describe/describe-cleanup.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import type { Notice, NoticeKind } from "../../shared/model/notice.ts";
import type { World } from "./world.ts";

/** What a command names in place of what this computer and the settings say. */
export type Instead = Partial<Pick<CheckContext, "policy" | "catalogue" | "securityLevel">> & {
  readonly culture?: string;
  /** A dry run: what is pending is said and left as it is. */
  readonly onlyLooking?: boolean;
  /** What the window would ask for in a dialog. */
  readonly chosenFolder?: string;
};

/** Runs one command on the engine and the store that the window uses, after a scan of every folder it knows. */
export async function withEngine<T>(world: World, work: (engine: Engine) => Promise<T>, named: Instead = {}): Promise<T> {
  const { catalogue, chosenFolder, onlyLooking = false, ...instead } = named;
  const { platform, environment, home, registry, dataFolder, version, culture, now } = world;
  const bugs: unknown[] = [];
  const ports: EnginePorts = {
    system: { platform, environment, home, registry },
    dataFolder, version, culture, now, instead,
    inspector: world.createInspector(),
    shell: chosenFolder === undefined ? {} : { chooseFolder: () => Promise.resolve(chosenFolder) },
    host: "web",
    onBug: (bug) => bugs.push(bug),
    forOneCommand: true,
    onlyLooking,
    ...(catalogue === undefined ? {} : { catalogue }),
  };
  const engine = await createEngine(ports);
  try {
    await tellStoreState(engine, world);
    const told = await tellNotices(engine, world, aboutRecovery);
    await engine.inventory.scans.ended();
    const done = await work(engine);
    await tellNotices(engine, world, (notice) => urgent.has(notice.kind) && !told.has(notice.id));
    if (bugs.length > 0) throw bugs[0];
    return done;
  } finally {
    await engine.close();
  }
}

/** Before the answer, which may be poorer for it: an empty history is not one that cannot be read. */
async function tellStoreState({ handlers }: Engine, { stderr }: World): Promise<void> {
  const about = await handlers.getAbout(null);
  const because = about.ok ? about.value.storeReadOnlyBecause : undefined;
  if (because !== undefined) stderr.write(`${en.shell.storeReadOnly[because]}\n`);
}

/** What an interruption left, and the loss of the records: said before the answer, which depends on it. */
const ofRecovery: readonly NoticeKind[] = ["recovered", "recovery-postponed", "not-recovered", "records-lost", "store-set-aside"];
const aboutRecovery = ({ kind }: Notice): boolean => ofRecovery.includes(kind);

/** What cannot wait for the window. They stay until they are put away there. */
const urgent: ReadonlySet<NoticeKind> = new Set([...ofRecovery, "rows-set-aside", "purge-announced", "catalogue-not-used"]);

/** Ids of those that were told. */
async function tellNotices({ handlers }: Engine, { stderr }: World, isWanted: (notice: Notice) => boolean): Promise<ReadonlySet<string>> {
  const notices = await handlers.getNotices(null);
  const wanted = notices.ok ? notices.value.filter(isWanted) : [];
  for (const notice of wanted) {
    const { title, text } = describeNotice(notice, en.cleanup);
    const step = notice.kind === "purge-announced" ? " (quarantine --hold <id or name>, quarantine --delete-after never)" : "";
    stderr.write(`${title}. ${text}${step}\n`);
  }
  return new Set(wanted.map(({ id }) => id));
}
