import { ok } from "../../../shared/base/result.ts";
import type { About, Handlers } from "../../../shared/contract/commands.ts";
import type { ConnectorId, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { ActiveCatalogue } from "../catalogue/active-catalogue.ts";
import type { WordsInLanguage } from "../../../shared/words/words.ts";
import type { CleanupService } from "../cleanup/cleanup-service.ts";
import { createFiles } from "../cleanup/execute/files.ts";
import type { ExternalToolFile } from "../external-tool/external-tool.ts";
import type { EventHub } from "../event-hub.ts";
import type { AccessReader } from "../folders/access-reader.ts";
import type { Transfers } from "../folders/transfers.ts";
import type { Inspector } from "../inspector/inspector.ts";
import type { Installer } from "../install/installer.ts";
import type { ProjectFolders } from "../install/project-folders.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import type { Projects } from "../publish/projects.ts";
import type { Doctor } from "../repair/doctor.ts";
import type { Repairer } from "../repair/repairer.ts";
import type { Host } from "../scan/known-folders.ts";
import type { ScanMemory } from "../scan/scanned-file.ts";
import type { Store } from "../store/open-store.ts";
import type { Policies } from "../policy/create-policies.ts";
import type { Snapshots } from "../snapshots/create-snapshots.ts";
import type { Support } from "../support/create-support.ts";
import type { TrustList } from "../trust/trust-list.ts";
import { createCatalogueHandlers } from "./catalogue-handlers.ts";
import { createCleanupHandlers } from "./cleanup-handlers.ts";
import { createContentHandlers } from "./content-handlers.ts";
import { createDiagnosisHandlers } from "./diagnosis-handlers.ts";
import { createExternalToolHandlers } from "./external-tool-handlers.ts";
import { createFolderHandlers } from "./folder-handlers.ts";
import { createFolderViewHandlers } from "./folder-view-handlers.ts";
import { createInstallHandlers } from "./install-handlers.ts";
import { createPublishCheckHandlers } from "./publish-check-handlers.ts";
import { createInventoryHandlers } from "./inventory-handlers.ts";
import { createReportHandlers } from "./report-handlers.ts";
import type { Reports } from "./reports.ts";
import { createPublishHandlers } from "./publish-handlers.ts";
import { createSettingsHandlers } from "./settings-handlers.ts";
import { createShadowHandlers } from "./shadow-handlers.ts";
import type { HostActions } from "./host-actions.ts";
import { createSignatureXmlHandler } from "./signature-xml-handler.ts";
import { createPolicyHandlers } from "./policy-handlers.ts";
import { createPolicyExportHandler } from "./policy-export-handler.ts";
import { createSnapshotHandlers } from "./snapshot-handlers.ts";
import { createSupportHandlers } from "./support-handlers.ts";
import { createTrustHandlers } from "./trust-handlers.ts";

/** The parts of an engine that commands work on. */
export interface EngineParts {
  readonly dataFolder: string;
  readonly system: Host;
  readonly inspector: Inspector;
  readonly hostActions: HostActions;
  readonly host: About["host"];
  readonly version: string;
  readonly now: () => Date;
  readonly store: Store;
  readonly catalogue: ActiveCatalogue;
  readonly trustList: TrustList;
  readonly externalTool: ExternalToolFile;
  readonly inventory: LiveInventory & { readonly snapshot: () => InventorySnapshot };
  readonly opened: OpenedFiles;
  readonly memory: ScanMemory;
  readonly events: EventHub;
  readonly service: CleanupService;
  readonly installer: Installer;
  readonly transfers: Transfers;
  readonly readAccess: AccessReader;
  readonly reports: Reports;
  readonly projects: Projects;
  readonly support: Support;
  readonly snapshots: Snapshots;
  readonly policies: Policies;
  readonly doctor: Doctor;
  readonly repairer: Repairer;
  readonly projectFolders: ProjectFolders;
  /** The user's choice, else the system's. */
  readonly culture: () => string;
  readonly systemCulture: string;
  /** Of the language that the window shows. */
  readonly shownWords: () => Promise<WordsInLanguage>;
}

/** Every command of the contract. */
export function createHandlers(parts: EngineParts): Handlers {
  const {
    hostActions,
    now,
    system,
    dataFolder,
    inspector,
    store,
    catalogue,
    inventory,
    opened,
    memory,
    events,
    service,
    installer,
    reports,
    culture,
  } = parts;
  const { settings } = store;
  const isReadOnly = store.state.kind === "read-only";
  const findRecord = (id: ConnectorId) => inventory.findRecord(id) ?? opened.find(id);
  return {
    ...createInventoryHandlers({ inventory, opened, memory, hostActions, culture }),
    ...createSignatureXmlHandler({ inspector, inventory, opened }),
    ...createContentHandlers({ inspector, inventory, opened }),
    ...createSettingsHandlers({ settings, isReadOnly, events, onChange: inventory.reassemble }),
    ...createExternalToolHandlers(parts.externalTool),
    ...createFolderHandlers({
      added: store.folders,
      isReadOnly,
      inventory,
      hostActions,
      readFolder: inspector.readFolder,
      platform: system.platform,
      now,
    }),
    ...createFolderViewHandlers({
      system,
      added: store.folders,
      settings,
      isReadOnly,
      inventory,
      readFolder: inspector.readFolder,
      readAccess: parts.readAccess,
      transfers: parts.transfers,
    }),
    ...createShadowHandlers({
      marks: store.testingMarks,
      catalogueFacts: catalogue.facts,
      note: service.note,
      inventory,
      findRecord,
      checkCode: async (ids) => {
        await Promise.all([inventory.checkCode(new Set(ids)), ...ids.map(opened.codeChecked)]);
      },
      isReadOnly,
      now,
    }),
    ...createCatalogueHandlers({ catalogue, dataFolder, settings, isReadOnly, inventory, hostActions }),
    ...createTrustHandlers({
      inventory,
      findRecord,
      trustList: parts.trustList,
      publishers: store.publishers,
      isReadOnly,
      hostActions,
      now,
    }),
    ...createCleanupHandlers({ service, inventory, reports, settings, isReadOnly, now }),
    ...createInstallHandlers({ installer, inventory }),
    ...createReportHandlers({ reports, hostActions }),
    ...createPublishCheckHandlers({
      inspector,
      inventory,
      opened,
      hostActions,
      shownWords: parts.shownWords,
      version: parts.version,
    }),
    ...createPublishHandlers({ projects: parts.projects, hostActions }),
    ...createSupportHandlers(parts.support, parts.hostActions),
    ...createSnapshotHandlers(parts.snapshots),
    ...createPolicyHandlers({ policies: parts.policies, inventory }),
    ...createPolicyExportHandler({ hostActions, version: parts.version }),
    ...createDiagnosisHandlers({
      doctor: parts.doctor,
      repairer: parts.repairer,
      projects: parts.projectFolders,
      opened,
      files: createFiles(),
      inventory,
      hostActions,
      shownWords: parts.shownWords,
      isReadOnly,
    }),
    inspectBytes: opened.inspectBytes,
    getAbout: () => Promise.resolve(ok(aboutOf(parts))),
  };
}

function aboutOf({ version, host, dataFolder, system, systemCulture, store, catalogue }: EngineParts): About {
  const { asOf, count, source } = catalogue.facts();
  const known = (["win32", "darwin", "linux"] as const).find((platform) => platform === system.platform);
  return {
    version,
    host,
    runtime: `Node ${process.versions.node}`,
    catalogue: { asOf: asOf ?? "", count, source: source === "shipped" ? "shipped" : "file" },
    dataFolder,
    platform: known ?? "other",
    storeReadOnly: store.state.kind === "read-only",
    ...(store.state.kind === "read-only" ? { storeReadOnlyBecause: store.state.because } : {}),
    ...(store.state.kind === "renewed" ? { storeSetAside: store.state.keptAs } : {}),
    culture: systemCulture,
  };
}
