import { packHere } from "./pack.ts";

for (const file of await packHere()) process.stdout.write(`${file}\n`);
