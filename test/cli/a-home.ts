import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { anInspector } from "../engine/inventory/an-inspector.ts";
import { temporaryFolders } from "../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "./run-command.ts";

export type Home = ReturnType<ReturnType<typeof temporaryHomes>>;

/** Makes homes that are removed after the tests of the file, each with connectors in the folder that Desktop reads: a file's text is its title and its kind. */
export function temporaryHomes() {
  const aFolder = temporaryFolders();
  return (files: Readonly<Record<string, string>>) => {
    const home = aFolder();
    const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
    mkdirSync(custom, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(custom, name), text);
    const context = {
      home,
      cwd: custom,
      dataFolder: join(home, "data"),
      createInspector: () => anInspector().inspector,
      now: () => new Date(2027, 0, 10, 12),
    };
    const answering = (...answers: readonly string[]) => {
      const left = [...answers];
      return { ...context, ask: () => Promise.resolve(left.shift() ?? "") };
    };
    return {
      home,
      custom,
      context,
      answering,
      command: (...argv: readonly string[]) => run(argv, context),
      names: () => readdirSync(custom).toSorted(),
    };
  };
}

export const quarantinedIn = async (home: Home) =>
  (json(await home.command("quarantine", "--json")) as { files: { id: string; name: string }[] }).files;

/** Of each step in the JSON of a command that moves files. */
export const obstacles = (ran: Ran) =>
  (json(ran) as { steps: { obstacle: { kind: string } | null }[] }).steps.map(({ obstacle }) => obstacle?.kind ?? null);
