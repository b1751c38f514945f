import { EventEmitter } from "node:events";

// `node --import` this for a utility process: it speaks to its parent by `process.parentPort`, as Electron's do.
const port = new EventEmitter();
process.on("message", (data) => port.emit("message", { data, ports: [] }));
process.on("disconnect", () => process.exit());
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (message: unknown) => void process.send?.(message) }),
});
