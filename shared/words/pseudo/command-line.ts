import { commandLine } from "../en/command-line/command-line.ts";
import type { CommandLineWords } from "../words.ts";
import { pseudoOf } from "./pseudo.ts";

export const pseudoCommandLine: CommandLineWords = pseudoOf(commandLine);
