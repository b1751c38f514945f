import { inspect } from "../inspect.ts";
import { inspectingPort } from "./inspecting-port.ts";
import { serveInspections } from "./serve-inspections.ts";

// The entry of the child processes that hostile files are given to; started by the pool, never by hand.
serveInspections(inspectingPort(), (bytes, extraCertificates) => inspect(bytes, { extraCertificates }));
