/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame = {
  help: {
    usage: (usage: string) => `Usage: mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "Exit code:",
    examples: (count: number) => (count === 1 ? "Example:" : "Examples:"),
    mayBeRepeated: (help: string) => `${help} May be repeated.`,
    showHelp: "Show this help.",
    sayMore: "mezzanine <command> --help says more. Installed by npm the command needs Node 22.12 or newer and no build.",
  },
  usage: {
    tryHelp: (command: string) => `Try: ${command}`,
    noCommand: "No command was given.",
    /** `given` is quoted already. */
    unknownCommand: (given: string) => `There is no command ${given}.`,
    nothingNamed: "No file was named.",
    tooMuchNamed: "There are too many arguments.",
  },
  outputNotWritten: (problem: string) => `The output could not be written: ${problem}`,
};
