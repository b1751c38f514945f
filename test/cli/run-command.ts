import { basename } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { readConnectorFolder } from "../../electron/engine/inspector/list-connectors.ts";
import { readReportSource } from "../../electron/engine/reports/read-report-source.ts";
import type { Inspector } from "../../electron/engine/inspector/inspector.ts";
import { noPrograms } from "../../electron/engine/diagnosis/running-programs.ts";
import { noRegistry } from "../../electron/engine/trust/reg-exe.ts";
import { runCommandLine } from "../../electron/cli/command-line.ts";
import type { CommandContext } from "../../electron/cli/command-context.ts";
import { commandLine } from "../../shared/words/en/command-line/command-line.ts";
import { en } from "../../shared/words/en/en.ts";
import { plainWords } from "../../shared/words/plain-words.ts";
import type { InspectionOutcome } from "../../shared/model/inspection.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../shared/model/signature-xml.ts";
import { checkJson } from "./json-schemas.ts";

export type ReadXml = (part: string) => Result<SignatureXml, SignatureXmlFailure>;

/** Answers by file name; a file without an answer has vanished. */
export const anInspector = (
  outcomes: Readonly<Record<string, InspectionOutcome>>,
  readXml: ReadXml = () => err("vanished"),
): Inspector => ({
  inspect: (source) => {
    const outcome = source.kind === "file" ? outcomes[basename(source.path)] : undefined;
    return Promise.resolve(outcome === undefined ? err("vanished") : ok(outcome));
  },
  readSignatureXml: (_, { part }) => Promise.resolve(readXml(part)),
  checkCode: () => Promise.resolve({ kind: "reads" }),
  readReport: (source) => Promise.resolve(readReportSource(source)),
  readFolder: readConnectorFolder,
  extraCertificates: [],
  close: () => Promise.resolve(),
});

export const englishWords = { ...plainWords({ commandLine, common: en }), shown: { words: en, language: "en" } };

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command line in a context of its own: no terminal, the first day of 2026. Its JSON must be as its schema says. */
export async function run(
  argv: readonly string[],
  changes: Partial<CommandContext> & { readonly isTerminal?: boolean; readonly columns?: number } = {},
): Promise<Ran> {
  const { isTerminal = false, columns = 100, ...rest } = changes;
  const written = { out: "", errors: "" };
  const context: CommandContext = {
    stdout: { write: (text) => void (written.out += text), isTerminal, columns },
    stderr: { write: (text) => void (written.errors += text), isTerminal, columns },
    words: englishWords,
    environment: {},
    platform: "linux",
    home: "/nowhere",
    cwd: "/nowhere",
    dataFolder: "/nowhere/data",
    registry: noRegistry,
    readPrograms: noPrograms,
    runtime: "/nowhere/node",
    version: "0.0.0",
    findingPages: new URL("../../docs/findings/", import.meta.url),
    now: () => new Date("2026-01-01"),
    createInspector: () => anInspector({}),
    culture: "en",
    ask: null,
    readInput: () => Promise.resolve(""),
    askSecret: null,
    ...rest,
  };
  const code = await runCommandLine(argv, context);
  checkJson(argv, written.out);
  return { code, ...written };
}

export const json = (ran: Ran): unknown => JSON.parse(ran.out);
