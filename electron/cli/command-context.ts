import type { Inspector } from "../engine/inspector/inspector.ts";
import type { ProgramReader } from "../engine/diagnosis/running-programs.ts";
import type { AccessReader } from "../engine/folders/access-reader.ts";
import type { Environment } from "../engine/scan/known-folders.ts";
import type { ElevatedRunner } from "../engine/trust/elevated.ts";
import type { RegistryReader, RegistrySubkeyReader } from "../engine/trust/registry.ts";
import type { CommandLineWords, Words, WordsInLanguage } from "../../shared/words/words.ts";

/** What a command may use of this computer. Tests pass their own. */
export interface CommandContext {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly cwd: string;
  readonly dataFolder: string;
  readonly registry: RegistryReader;
  readonly readPrograms: ProgramReader;
  /** In the language of the output for people. */
  readonly words: CommandWords;
  /** By default through `icacls` on Windows. */
  readonly readAccess?: AccessReader;
  /** By default through `reg.exe`. */
  readonly readSubkeys?: RegistrySubkeyReader;
  /** By default through the system's own prompt. */
  readonly runElevated?: ElevatedRunner;
  /** The program that runs this process. */
  readonly runtime: string;
  /** Of Mezzanine. */
  readonly version: string;
  /** The folder with one page per finding, `docs/findings`. */
  readonly findingPages: URL;
  readonly now: () => Date;
  readonly createInspector: () => Inspector;
  /** The system's culture, `de-CH`. */
  readonly culture: string;
  /** Called at Ctrl+C, instead of ending the process, until the returned function is called. Absent where nobody can press it. */
  readonly onInterrupt?: (listener: () => void) => () => void;
  /** Asks the user at the terminal and returns the answer; null without a terminal. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** What another program hands over on standard input: empty from a terminal, null when it is longer than `longest` bytes. */
  readonly readInput: (longest: number) => Promise<string | null>;
  /** As `ask`, without showing what is typed. */
  readonly askSecret: ((question: string) => Promise<string>) | null;
}

export interface CommandWords {
  /** Plain: without marks that a terminal shows. */
  readonly commandLine: CommandLineWords;
  /** What the command line shares with the window; plain too. */
  readonly common: Words;
  /** The same as the window shows it, for pages and documents. */
  readonly shown: WordsInLanguage;
}

export interface Output {
  readonly write: (text: string) => void;
  /** Resolves when everything written so far has left this process, so that a slow reader does not fill the memory. Absent where writing is immediate. */
  readonly drained?: () => Promise<void>;
  readonly isTerminal: boolean;
  /** Width to wrap at. */
  readonly columns: number;
}
