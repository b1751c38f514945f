import type { Result } from "../../shared/base/result.ts";
import type { About, Handlers } from "../../shared/contract/commands.ts";
import type { FileFailure } from "../../shared/model/finding.ts";
import { isDisabledName } from "../../shared/model/file-name.ts";
import { readerOf, type ConnectorRecord, type InventorySnapshot } from "../../shared/model/inventory.ts";
import type { ReportOutcome } from "../../shared/model/report.ts";
import type { SecurityLevel, TrustPolicy } from "../../shared/model/trust.ts";
import type { WordsInLanguage } from "../../shared/words/words.ts";
import { createActiveCatalogue } from "./catalogue/active-catalogue.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { createCleanupService } from "./cleanup/cleanup-service.ts";
import { createFiles } from "./cleanup/execute/files.ts";
import { accessReaderFor, createGatewayAccess, noAccessReader, type AccessReader } from "./folders/access-reader.ts";
import { gatewayTarget, readFolderView } from "./folders/folder-view.ts";
import { createTransfers } from "./folders/transfers.ts";
import { createInstaller, type Installer } from "./install/installer.ts";
import { createProjectFolders, type ProjectFolders } from "./install/project-folders.ts";
import { createDoctor, type Doctor } from "./repair/doctor.ts";
import { createRepairer, type Repairer } from "./repair/repairer.ts";
import { createProgramReader, noPrograms, readOnceInAWhile, type ProgramReader } from "./diagnosis/running-programs.ts";
import { createExternalToolFile } from "./external-tool/external-tool.ts";
import { createEventHub, createSignal, type EventHub } from "./event-hub.ts";
import { createHandlers } from "./handlers/create-handlers.ts";
import type { HostActions } from "./handlers/host-actions.ts";
import { createReports, type Reports } from "./handlers/reports.ts";
import type { Inspector } from "./inspector/inspector.ts";
import { createKnownReports, isVanished } from "./inventory/known-reports.ts";
import { createProjects, type Projects } from "./publish/projects.ts";
import { createLiveInventory, type LiveInventory } from "./inventory/live-inventory.ts";
import { createOpenedFiles } from "./inventory/opened-files.ts";
import type { FoundReport } from "./reports/find-reports.ts";
import { foldersBeforeListing, pathsToWatch } from "./scan/folders.ts";
import { createDownloadsWatch, type DownloadTimes } from "./scan/downloads-watch.ts";
import { readKnownFolders, type Host } from "./scan/known-folders.ts";
import { readReports, reportRevision, type ReadReport, type ReportRun } from "./scan/read-reports.ts";
import { nameInspector, type ScannedFile } from "./scan/scanned-file.ts";
import { watchFolders } from "./scan/watch.ts";
import { readGatewayFolder, readMadeFolders, loadShownWords, readSettings } from "./settings.ts";
import { localDay } from "./shadows/testing-marks.ts";
import { createCleanupLock } from "./store/cleanup-lock.ts";
import { dataFolderFor, homeFolder } from "./store/data-folder.ts";
import { openStore } from "./store/open-store.ts";
import { createScanMemory } from "./store/scan-memory.ts";
import { readTrustPolicy } from "./trust/read-policy.ts";
import { meetPublishers, signerMemoryOf, type SignedFile } from "./trust/publishers.ts";
import { createElevatedRunner } from "./trust/elevated.ts";
import { createRegExeImporter, createRegExeReader, noRegistry, type RegImporter } from "./trust/reg-exe.ts";
import { createSupport, type Support } from "./support/create-support.ts";
import { createSnapshots, type Snapshots } from "./snapshots/create-snapshots.ts";
import { createPolicies, type Policies } from "./policy/create-policies.ts";
import { createTrustList } from "./trust/trust-list.ts";

/** Everything the engine needs from outside. */
export interface EnginePorts {
  readonly dataFolder: string;
  readonly system: Host;
  /** Closed by the engine. */
  readonly inspector: Inspector;
  readonly hostActions: HostActions;
  readonly host: About["host"];
  /** Of Mezzanine. */
  readonly version: string;
  /** The system's, `de-CH`. */
  readonly culture: string;
  readonly now: () => Date;
  /** In milliseconds, of a clock that cannot be set; by default the computer's. */
  readonly monotonicMs?: () => number;
  readonly onBug: (bug: unknown) => void;
  /** How long a file in Downloads must rest, and how often the folder is tried; by default what suits browsers. */
  readonly downloadTimes?: DownloadTimes;
  /** Changes the registry; by default through `reg.exe`. */
  readonly regImporter?: RegImporter;
  /** Reads access rules; by default through `icacls`. */
  readonly readAccess?: AccessReader;
  /** The installed desktop program, where this is it. */
  readonly desktopProgram?: string | null;
  /** Lists running processes of Power BI Desktop; by default through CIM, and on Windows only. */
  readonly readPrograms?: ProgramReader;
  /** Instead of the shipped or imported one. */
  readonly catalogue?: Catalogue;
  /** For this run only, instead of the computer's and the user's settings. */
  readonly instead?: {
    readonly policy?: TrustPolicy;
    readonly securityLevel?: SecurityLevel;
    readonly culture?: string;
    /** Of the files that it writes. */
    readonly words?: WordsInLanguage;
  };
  /** For one command: nothing is watched, and nothing is deleted by age. Interrupted operations are recovered or, in a dry run, reported. */
  readonly forOneCommand?: boolean;
  /** Of one command: a dry run, which changes nothing. */
  readonly isDryRun?: boolean;
  /** Nobody is at the computer: the system is not told to ask for an administrator. */
  readonly isUnattended?: boolean;
}

export interface EngineInventory extends LiveInventory {
  readonly snapshot: () => InventorySnapshot;
}

export interface Engine {
  readonly handlers: Handlers;
  readonly on: EventHub["on"];
  readonly inventory: EngineInventory;
  /** For the command line, which may accept what the window may not. */
  readonly installer: Installer;
  readonly doctor: Doctor;
  readonly repairer: Repairer;
  /** Builds a project folder that the user dropped. */
  readonly openProject: Projects["open"];
  /** Reports and the support bundle. */
  readonly support: Support;
  /** What is on this computer, as a file for administrators. */
  readonly snapshots: Snapshots;
  /** Holds this computer to what an administrator wants. */
  readonly policies: Policies;
  readonly projectFolders: ProjectFolders;
  /** Inspects a file that the system handed over and reports it to the window by an `opened` event. */
  /** The same for the one who asked, without telling the others. */
  readonly inspectFile: (path: string) => Promise<Result<ConnectorRecord, FileFailure>>;
  readonly openFile: (path: string) => Promise<Result<ConnectorRecord, FileFailure>>;
  /** Reads reports of Power BI, or recalls what was read of the same content. */
  readonly readReports: (found: readonly FoundReport[], run: Omit<ReportRun, "atOnce">) => Promise<readonly ReadReport[]>;
  /** The reports that were read before, beside the connectors of the last scan. */
  readonly reports: Reports;
  readonly close: () => Promise<void>;
}

/** Assembles the engine; the only place that does. Recovers what an interruption left open, then starts a first scan. */
export async function createEngine(ports: EnginePorts): Promise<Engine> {
  const { system, inspector, now, onBug, dataFolder, instead = {}, forOneCommand = false } = ports;
  const store = openStore(dataFolder, now());
  const { settings } = store;
  const isReadOnly = store.state.kind === "read-only";
  const events = createEventHub();
  const folderChanged = createSignal();
  const memory = createScanMemory(store, {
    inspector: nameInspector(ports.version, process),
    extraCertificates: inspector.extraCertificates,
    now,
  });
  const catalogue = await createActiveCatalogue({ dataFolder, settings, given: ports.catalogue });
  const culture = () => instead.culture ?? readSettings(settings).culture ?? ports.culture;
  const usersFolders = () => ({ added: store.folders.list(), gateway: readGatewayFolder(settings) });
  const watch = forOneCommand ? null : watchFolders({ onChange: folderChanged.emit });
  const live = createLiveInventory({
    host: system,
    inspector,
    memory,
    events,
    folderChanged,
    now,
    onBug,
    catalogue: catalogue.current,
    marks: store.testingMarks.list,
    signers: () => signerMemoryOf(store.publishers),
    usersFolders,
    origins: () => store.cleanup.quarantined().map(({ originalFolder }) => originalFolder),
    readPolicy: async () => instead.policy ?? readTrustPolicy({ platform: system.platform, registry: system.registry, dataFolder }),
    choices: () => ({ securityLevel: instead.securityLevel ?? readSettings(settings).securityLevel, culture: culture() }),
    codeChecks: forOneCommand ? "on-request" : "after-scan",
    watch: async (folders) => watch?.update(pathsToWatch(folders)),
  });
  const service = createCleanupService({
    records: store.cleanup,
    lock: createCleanupLock(dataFolder),
    setAsideAs: store.state.kind === "renewed" ? store.state.keptAs : null,
    setAsideRows: store.setAside,
    monotonicMs: ports.monotonicMs ?? (() => Number(process.hrtime.bigint() / 1_000_000n)),
    settings,
    isReadOnly,
    dataFolder,
    now,
    onBug,
    inventory: live,
    foundFirst: foldersBeforeListing(await readKnownFolders(system), usersFolders()),
    catalogueFacts: catalogue.facts,
    platform: system.platform,
    onProgress: (progress) => events.emit("moving", progress),
  });
  live.onScanned(service.observe);
  live.onScanned((files) => {
    if (isReadOnly) return Promise.resolve();
    // A list that holds for this run only accepts nobody for later ones.
    const policy = instead.policy === undefined ? live.policy() : noPolicy;
    if (meetPublishers(signedCustomFiles(files), store.publishers, { policy, at: now().toISOString() })) live.announce();
    return Promise.resolve();
  });
  const trustList = createTrustList({
    platform: system.platform,
    registry: system.registry,
    importer: importerOf(ports),
    dataFolder,
    now,
  });
  const externalTool = createExternalToolFile({
    ...system,
    dataFolder,
    findProgram: () => Promise.resolve(ports.desktopProgram ?? null),
    runElevated: createElevatedRunner(systemRootOf(system.environment)),
    files: createFiles(),
    now,
  });
  const inventory: EngineInventory = { ...live, snapshot: () => ({ ...live.contents(), ...service.counts() }) };
  const opened = createOpenedFiles({ inspector, memory, now, checks: () => live.assembly().checks, onCodeChecked: live.announce });
  const reader = `${ports.version}/${reportRevision}`;
  const reportMemory = {
    recall: (content: string) => store.reportReadings.find({ content, reader }, now()),
    remember: (content: string, outcome: ReportOutcome) => store.reportReadings.remember({ content, reader }, outcome, now()),
  };
  const read = (found: readonly FoundReport[], run: Omit<ReportRun, "atOnce">) =>
    readReports(found, { inspector, memory: reportMemory }, { ...run, atOnce: reportsAtOnce });
  const reports = createReports({
    known: createKnownReports({ store: store.knownReports, isReadOnly, read, host: system, events, now, onBug }),
    assembly: live.assembly,
    quarantined: () =>
      service.cleanup.quarantined().files.map(({ id, name, title, sha256 }) => ({ id, name, title, outcome: memory.find(sha256) })),
    findRecord: (id) => live.findRecord(id) ?? opened.find(id),
  });
  const readAccess = ports.readAccess ?? accessReaderFor(system.platform, { systemRoot: systemRootOf(system.environment), dataFolder });
  const transfers = createTransfers({
    inventory: live,
    known: service.known,
    install: service.install,
    files: createFiles(),
    platform: system.platform,
    gatewayFolder: async () => {
      const access = createGatewayAccess({ ...system, readAccess: noAccessReader });
      const { readFolder } = inspector;
      return gatewayTarget(
        await readFolderView({ host: system, users: usersFolders(), made: readMadeFolders(settings), readFolder, access }),
      );
    },
  });
  const installer = withReports(
    reports,
    createInstaller({
      opened,
      inventory: live,
      known: service.known,
      install: service.install,
      files: createFiles(),
      platform: system.platform,
      culture,
    }),
  );
  const projects = createProjects({ files: createFiles(), inspector, now });
  const shownWords = () =>
    instead.words === undefined ? loadShownWords(readSettings(settings), ports.culture) : Promise.resolve(instead.words);
  const support = createSupport({
    ...ports,
    shownWords,
    inventory,
    opened,
    memory,
    history: service.cleanup.history,
    notices: service.notices.list,
    settings: () => readSettings(settings),
    culture,
    readPrograms: ports.readPrograms ?? programReaderFor(system),
  });
  const snapshots = createSnapshots({ ...ports, inventory: live });
  const policies = createPolicies({ snapshots, inventory: live });
  const repairer = createRepairer({
    known: service.known,
    install: service.install,
    files: createFiles(),
    inspector,
    platform: system.platform,
  });
  const projectFolders = createProjectFolders({ settings, inspector, inventory: live, opened, platform: system.platform });
  const doctor = createDoctor({
    inventory: live,
    opened,
    projects: projectFolders,
    repairer,
    files: createFiles(),
    readPrograms: readOnceInAWhile(ports.readPrograms ?? programReaderFor(system)),
    platform: system.platform,
  });
  const handlers = createHandlers({
    ...ports,
    transfers,
    readAccess,
    systemCulture: ports.culture,
    store,
    catalogue,
    trustList,
    externalTool,
    inventory,
    opened,
    memory,
    events,
    service,
    installer,
    reports,
    projects,
    support,
    snapshots,
    policies,
    doctor,
    repairer,
    projectFolders,
    culture,
    shownWords,
  });
  await (forOneCommand ? service.startForCommand(ports.isDryRun === true) : service.start());
  const downloads = createDownloadsWatch({
    host: system,
    readFolder: inspector.readFolder,
    offer: async (path) => {
      const record = await opened.inspectPath(path);
      if (record.ok && record.value.content.kind === "inspected") events.emit("appeared", record.value);
      return record.ok || record.error !== "in-use";
    },
    onBug,
    times: ports.downloadTimes,
  });
  events.on("settings", ({ offerDownloads }) => downloads.setEnabled(offerDownloads));
  downloads.setEnabled(!forOneCommand && readSettings(settings).offerDownloads);
  const stopDayTimer = forOneCommand ? null : watchDay(now, live.reassemble);
  live.scans.start();
  return {
    handlers,
    inventory,
    installer,
    support,
    snapshots,
    policies,
    doctor,
    repairer,
    projectFolders,
    on: events.on,
    openProject: projects.open,
    inspectFile: opened.inspectPath,
    openFile: async (path) => {
      const record = await opened.inspectPath(path);
      if (record.ok) events.emit("opened", record.value);
      return record;
    },
    readReports: async (found, run) => {
      const done = await read(found, run);
      // A mistyped name is no report.
      reports.known.remember(done.filter((one) => !isVanished(one)));
      return done;
    },
    reports,
    close: async () => {
      watch?.close();
      downloads.close();
      stopDayTimer?.();
      // Both at once: a scan is cancelled before its children go, and waits for them.
      const reading = reports.known.close();
      await Promise.all([live.close(), inspector.close()]);
      // What was read of an opened file is kept in the store.
      await opened.ended();
      await reading;
      await service.close();
      store.close();
    },
  };
}

/** The children are four at most, and a model takes memory. */
const reportsAtOnce = 4;

/** Plans that say which reports they concern. */
const withReports = (reports: Reports, installer: Installer): Installer => ({
  ...installer,
  plan: async (ids) => {
    const plan = await installer.plan(ids);
    return { ...plan, reports: reports.impactOfInstall(plan) };
  },
});

const noPolicy: TrustPolicy = { source: { kind: "policy" }, entries: [], failure: null };

function importerOf({ system, regImporter, isUnattended = false }: EnginePorts): RegImporter {
  const importer = regImporter ?? createRegExeImporter(systemRootOf(system.environment));
  return isUnattended ? { ...importer, importElevated: () => Promise.resolve("not-available") } : importer;
}

const systemRootOf = (environment: Host["environment"]): string => environment["SystemRoot"] ?? "C:\\Windows";

const programReaderFor = ({ platform, environment }: Host): ProgramReader =>
  platform === "win32" ? createProgramReader(systemRootOf(environment)) : noPrograms;

/** Of the folders that a product reads custom connectors from; disabled ones are out of use. */
const signedCustomFiles = (files: readonly ScannedFile[]): readonly SignedFile[] =>
  files.flatMap(({ id, name, folder, content }) =>
    readerOf(folder.role) !== null && !isDisabledName(name) && content.ok && content.value.kind === "inspected"
      ? [{ id, name, inspection: content.value.inspection }]
      : [],
  );

/** A minute late is early enough for a mark that ends at midnight. */
const dayCheckMs = 60_000;

/** Calls `onNewDay` when the user's day has changed: testing marks end with it. Returns the function that stops. */
function watchDay(now: () => Date, onNewDay: () => void): () => void {
  let day = localDay(now());
  const timer = setInterval(() => {
    const today = localDay(now());
    if (today === day) return;
    day = today;
    onNewDay();
  }, dayCheckMs).unref();
  return () => clearInterval(timer);
}

/** This computer as the process finds it: the system to ask and the folder to write to. */
export function thisComputer(): { readonly system: Host; readonly dataFolder: string; readonly culture: string } {
  const { platform, env: environment } = process;
  const home = homeFolder({ platform, environment });
  const dataFolder = dataFolderFor({ platform, environment, home });
  const registry = platform === "win32" ? createRegExeReader({ systemRoot: systemRootOf(environment), dataFolder }) : noRegistry;
  return { system: { platform, environment, home, registry }, dataFolder, culture: Intl.DateTimeFormat().resolvedOptions().locale };
}
