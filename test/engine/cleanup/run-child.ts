import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ChildOrder } from "./killed-child.ts";

export interface Ended {
  readonly signal: string | null;
  readonly output: string;
}

const entry = fileURLToPath(new URL("killed-child.ts", import.meta.url));

/** Runs an order in a process of its own until that ends, however it ends. */
export function runChild(order: ChildOrder, compileCache: string, onStart: (pid: number) => void = () => undefined): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: compileCache };
    const child = spawn(process.execPath, [entry, JSON.stringify(order)], { stdio: ["ignore", "pipe", "inherit"], env });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (_, signal) => resolve({ signal, output }));
    if (child.pid !== undefined) onStart(child.pid);
  });
}
