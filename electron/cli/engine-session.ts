import type { CheckContext } from "../engine/checks/check.ts";
import { createEngine, type Engine, type EnginePorts } from "../engine/create-engine.ts";
import { describeNotice } from "../../shared/words/describe-cleanup.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import type { NoticeKind } from "../../shared/model/notice.ts";
import type { World } from "./world.ts";

/** What a command names in place of what this computer and the settings say. */
export type Instead = Partial<Pick<CheckContext, "policy" | "catalogue" | "securityLevel">> & {
  readonly culture?: string;
  /** What the window would ask for in a dialog. */
  readonly chosenFolder?: string;
};

/** Runs one command on the engine and the store that the window uses, after a scan of every folder it knows. */
export async function withEngine<T>(world: World, work: (engine: Engine) => Promise<T>, named: Instead = {}): Promise<T> {
  const { catalogue, chosenFolder, ...instead } = named;
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
    ...(catalogue === undefined ? {} : { catalogue }),
  };
  const engine = await createEngine(ports);
  try {
    await tellStoreState(engine, world);
    await engine.inventory.scans.ended();
    const done = await work(engine);
    await tellNotices(engine, world);
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

/** What cannot wait for the window. They stay until they are put away there. */
const urgent: ReadonlySet<NoticeKind> = new Set(["store-set-aside", "rows-set-aside", "purge-announced", "catalogue-not-used", "recovered"]);

async function tellNotices({ handlers }: Engine, { stderr }: World): Promise<void> {
  const notices = await handlers.getNotices(null);
  for (const notice of notices.ok ? notices.value.filter(({ kind }) => urgent.has(kind)) : []) {
    const { title, text } = describeNotice(notice, en.cleanup);
    const step = notice.kind === "purge-announced" ? " (quarantine --hold <id or name>, quarantine --delete-after never)" : "";
    stderr.write(`${title}. ${text}${step}\n`);
  }
}
