import { buildChanged, bundleNames, isBundle } from "./bundles.ts";

const wanted = process.argv.slice(2).filter(isBundle);
const built = await buildChanged(wanted.length > 0 ? wanted : bundleNames);
process.stdout.write(built.length > 0 ? `built ${built.join(", ")}\n` : "nothing changed\n");
