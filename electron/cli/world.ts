import type { Inspector } from "../engine/inspector/inspector.ts";
import type { Environment } from "../engine/scan/known-folders.ts";
import type { RegistryReader } from "../engine/trust/registry.ts";

/** Everything of this computer that the command line touches, handed in so that tests decide. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly cwd: string;
  readonly dataFolder: string;
  readonly registry: RegistryReader;
  /** Of Mezzanine. */
  readonly version: string;
  readonly now: () => Date;
  readonly createInspector: () => Inspector;
  /** The system's culture, `de-CH`. */
  readonly culture: string;
  /** Asks the person at the terminal and gives the answer; null when there is none: then nobody is asked. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

export interface Output {
  readonly write: (text: string) => void;
  /** When what was written so far has left this process: a slow reader must not make the rest wait in memory. Absent where it always has. */
  readonly drained?: () => Promise<void>;
  readonly isTerminal: boolean;
  /** Width to wrap at. */
  readonly columns: number;
}
