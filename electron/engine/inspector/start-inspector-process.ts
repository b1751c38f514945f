import type { InspectAnswer, InspectRequest } from "./inspecting-protocol.ts";

/** How a child ended: by itself or by `kill`. */
export interface InspectorExit {
  /** It ran against its heap ceiling, or the system took it away for its memory. */
  readonly outOfMemory: boolean;
}

/** A running child that implements `inspecting-protocol.ts`. Under Electron a utility process, else a child of Node. */
export interface InspectorProcess {
  readonly send: (request: InspectRequest) => void;
  readonly onAnswer: (listener: (answer: InspectAnswer) => void) => void;
  /** Called once; also when the child could not be started at all. */
  readonly onExit: (listener: (exit: InspectorExit) => void) => void;
  readonly kill: () => void;
}

/**
 * What a child is started for. One that looks into folders first is ready sooner, and loads what inspects with its first file. One for reports
 * reads nothing else: SQLite is no JavaScript, so it is the only one that may load what is not.
 */
export type ChildPurpose = "folders" | "files" | "reports";

/** Starts one child. Never throws: a child that does not start exits. */
export type StartInspectorProcess = (purpose?: ChildPurpose) => InspectorProcess;

/** Argument of a child that is started for something else than files. */
export const listsFirst = "--lists-first";

export const childArguments = (purpose: ChildPurpose = "files"): string[] => (purpose === "files" ? [] : [listsFirst]);

/**
 * Heap limit of a child, in megabytes; file and inflated parts are outside of it and have limits of their own. Together they keep a
 * child under 300 MB.
 */
export const inspectorHeapMegabytes = 160;

/**
 * Options of V8. The young generation is not part of the limit, in three halves: left alone it takes another 50 to 100 MB while a
 * file makes many small objects.
 */
export const inspectorMemoryFlags: readonly string[] = [`--max-old-space-size=${inspectorHeapMegabytes}`, "--max-semi-space-size=4"];

/** What a child needs of our environment: Windows' sockets and cryptography need these; it gets nothing else. */
const inherited = ["SystemRoot", "windir", "TEMP", "TMP", "TZ"];

/**
 * The environment of a child. Never empty: a utility process that is given none takes over everything of its parent's, `NODE_OPTIONS`
 * included.
 */
export const inspectorEnvironment = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> => ({
  MEZZANINE_INSPECTOR: "1",
  ...Object.fromEntries(inherited.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]))),
});
