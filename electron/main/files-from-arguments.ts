import { resolve } from "node:path";

const isConnector = (argument: string): boolean => /\.(mez|pqx|pq|m)$/i.test(argument) && !argument.includes("://");

/** The connector files among a command line's arguments, absolute. The program, options, addresses and anything else are passed over. */
export function filesFromArguments(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-") && isConnector(argument))
    .slice(0, 50)
    .map((argument) => resolve(workingFolder, argument));
}
