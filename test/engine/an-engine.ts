import { readReportSource } from "../../electron/engine/reports/read-report-source.ts";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach } from "vitest";
import { ok } from "../../shared/base/result.ts";
import { createCatalogue } from "../../electron/engine/catalogue/catalogue.ts";
import { createEngine, type Engine, type EnginePorts } from "../../electron/engine/create-engine.ts";
import { readSignatureXml } from "../../electron/engine/archive/opc/read-signature-xml.ts";
import { compareTexts } from "../../electron/engine/contents/compare-texts.ts";
import { readPartContent } from "../../electron/engine/contents/read-part-content.ts";
import { readResourceTexts } from "../../electron/engine/contents/read-resource-texts.ts";
import { checkWholeCode, inspect, readCodeEvidence } from "../../electron/engine/inspect.ts";
import type { Inspector, InspectSource } from "../../electron/engine/inspector/inspector.ts";
import { contentsIn } from "../../electron/engine/inspector/serve-inspections.ts";
import { readConnectorFolder } from "../../electron/engine/inspector/list-connectors.ts";
import { repackConnector } from "../../electron/engine/repack.ts";
import { noRegistry } from "../../electron/engine/trust/reg-exe.ts";
import { anInspector } from "./inventory/an-inspector.ts";
import { temporaryFolders } from "./inventory/temporary-folders.ts";
import { aCertified } from "./shadows/a-subject.ts";

export interface Home {
  readonly home: string;
  /** The folder that Desktop reads. */
  readonly custom: string;
  readonly dataFolder: string;
}

/** The only certified connector of the catalogue that tests get; a file whose text is `Snowfield` shadows it. */
export const aTestCatalogue = createCatalogue([aCertified("Snowfield", { kinds: ["Snowfield"], version: "2.0.0" })], "2030-01");

/** Engines on real folders and a real store, closed after each test. */
export function engines() {
  const aFolder = temporaryFolders();
  const running: Engine[] = [];
  const close = async () => {
    for (const engine of running.splice(0)) await engine.close();
  };
  afterEach(close);
  const create = async ({ home, dataFolder }: Pick<Home, "home" | "dataFolder">, changes: Partial<EnginePorts> = {}): Promise<Engine> => {
    const engine = await createEngine({
      dataFolder,
      system: { platform: "linux", environment: {}, home, registry: noRegistry },
      inspector: anInspector().inspector,
      hostActions: {},
      host: "web",
      version: "1.2.3",
      culture: "de-CH",
      now: () => new Date(),
      onBug: (bug) => {
        throw bug;
      },
      catalogue: aTestCatalogue,
      ...changes,
    });
    running.push(engine);
    return engine;
  };
  return {
    close,
    /** With its first scan under way. */
    create,
    aHome: (): Home => {
      const home = aFolder();
      const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
      mkdirSync(custom, { recursive: true });
      return { home, custom, dataFolder: join(home, "data") };
    },
    /** With its first scan done. */
    start: async (home: Home, changes: Partial<EnginePorts> = {}): Promise<Engine> => {
      const engine = await create(home, changes);
      await engine.inventory.scans.ended();
      return engine;
    },
  };
}

/** Looks at the disk again, now. */
export async function rescan({ inventory }: Engine): Promise<void> {
  await inventory.scans.ended();
  inventory.scans.start();
  await inventory.scans.ended();
}

type Reply<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly kind: string } }>;

export async function valueOf<T>(reply: Reply<T>): Promise<T> {
  const result = await reply;
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

export async function failureOf(reply: Reply<unknown>): Promise<string | null> {
  const result = await reply;
  return result.ok ? null : result.error.kind;
}

const bytesOf = (source: InspectSource): Buffer => (source.kind === "file" ? readFileSync(source.path) : Buffer.from(source.bytes));

/** The real inspection, in this process. */
export const aRealInspector = (): Inspector => ({
  extraCertificates: [],
  inspect: async (source) => ok(await inspect(bytesOf(source), { extraCertificates: [] })),
  readSignatureXml: (source, { part }) => Promise.resolve(readSignatureXml(bytesOf(source), part)),
  readContents: (source, question) =>
    Promise.resolve(contentsIn(bytesOf(source), question, { readPartContent, readResourceTexts, compareTexts })),
  readEvidence: (source, mainDocument) => readCodeEvidence(bytesOf(source), mainDocument),
  repack: (source) => repackConnector(bytesOf(source)),
  checkCode: (source, { mainDocument }) => checkWholeCode(bytesOf(source), mainDocument),
  readReport: (source) => Promise.resolve(readReportSource(source)),
  readFolder: readConnectorFolder,
  close: () => Promise.resolve(),
});
