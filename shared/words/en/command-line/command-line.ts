import { frame } from "./frame.ts";

/** Every English text of the command line that has been moved here. The window never loads it. */
export const commandLine = { frame };
