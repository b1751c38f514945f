import type { ChildPurpose } from "../../engine/inspector/start-inspector-process.ts";
import type { Command } from "../command.ts";

type Load = () => Promise<{ readonly command: Command }>;

/** Every command. A file is loaded when its command is given, or when help lists them all: `inspect` does not need the store. */
export const commands = {
  scan: () => import("./scan.ts"),
  inspect: () => import("./inspect.ts"),
  verify: () => import("./verify.ts"),
  install: () => import("./install.ts"),
  folders: () => import("./folders.ts"),
  trust: () => import("./trust.ts"),
  "external-tool": () => import("./external-tool.ts"),
  doctor: () => import("./doctor.ts"),
  explain: () => import("./explain.ts"),
  shadows: () => import("./shadows.ts"),
  compare: () => import("./compare.ts"),
  reports: () => import("./reports.ts"),
  catalog: () => import("./catalog.ts"),
  testing: () => import("./testing.ts"),
  quarantine: () => import("./quarantine.ts"),
  restore: () => import("./restore.ts"),
  disable: () => import("./disable.ts"),
  enable: () => import("./enable.ts"),
  purge: () => import("./purge.ts"),
  undo: () => import("./undo.ts"),
  history: () => import("./history.ts"),
  pack: () => import("./pack.ts"),
  check: () => import("./check.ts"),
  sign: () => import("./sign.ts"),
  release: () => import("./release.ts"),
  certificate: () => import("./certificate.ts"),
  "report": () => import("./report.ts"),
  "support-bundle": () => import("./support-bundle.ts"),
  "completion": () => import("./completion.ts"),
  "snapshot": () => import("./snapshot.ts"),
  "diff": () => import("./diff.ts"),
  "merge": () => import("./merge.ts"),
  "policy": () => import("./policy.ts"),
  "export": () => import("./export.ts"),
  "dsc": () => import("./dsc.ts"),
} as const satisfies Readonly<Record<string, Load>>;

export type CommandName = keyof typeof commands;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Commands for which an inspecting child starts while this process still loads the command, and what it is asked first. */
export const firstPurpose: ReadonlyMap<string, ChildPurpose> = new Map<CommandName, ChildPurpose>([
  ["inspect", "files"],
  ["verify", "files"],
  ["scan", "folders"],
]);
