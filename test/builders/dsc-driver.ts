import { misfitOfInstance } from "./dsc-rules.ts";

/** A program that ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Starts the executable of a manifest. */
export type Start = (args: readonly string[], input: string) => Promise<Ended> | Ended;

type Argument = string | { readonly jsonInputArg: string; readonly mandatory?: boolean };

interface Method {
  readonly executable: string;
  readonly args: readonly Argument[];
  readonly input?: "stdin";
  readonly return?: "state" | "stateAndDiff";
}

export interface DscManifest {
  readonly get: Method;
  readonly test: Method;
  readonly set: Method;
  readonly whatIf: Method;
  readonly export: Method;
  readonly schema: { readonly command: Method };
  readonly exitCodes: Readonly<Record<string, string>>;
}

export type Instance = Readonly<Record<string, unknown>>;

/** An error as DSC reports it: the manifest's words for the exit code, and what the resource wrote as errors. */
export interface DscFailed {
  readonly failed: string;
  readonly errors: readonly string[];
}

type Done<T> = T | DscFailed;

export interface DscDriver {
  readonly get: (instance: Instance | null) => Promise<Done<Instance>>;
  readonly test: (instance: Instance) => Promise<Done<Instance>>;
  readonly set: (instance: Instance) => Promise<Done<{ readonly state: Instance; readonly changed: readonly string[] }>>;
  readonly whatIf: (instance: Instance) => Promise<Done<{ readonly state: Instance; readonly changed: readonly string[] }>>;
  readonly export: () => Promise<Done<readonly Instance[]>>;
}

/**
 * Calls a resource as dsc.exe 3.0 and 3.1 do (PowerShell/DSC, dsc_lib/src/dscresources/command_resource.rs): checks each instance and each
 * state against the resource's schema, hands instances over as the manifest says, and takes every exit code but 0 as an error.
 */
export function createDscDriver(manifest: DscManifest, start: Start): DscDriver {
  const call = async ({ args, input }: Method, instance: string): Promise<Done<readonly string[]>> => {
    const given = args.flatMap((one) => {
      if (typeof one === "string") return one;
      return instance === "" && one.mandatory !== true ? [] : [one.jsonInputArg, instance];
    });
    const ended = await start(given, input === "stdin" ? instance : "");
    if (ended.code !== 0) return { failed: manifest.exitCodes[ended.code] ?? `exit code ${ended.code}`, errors: errorsIn(ended.errors) };
    return ended.out.split("\n").filter((line) => line !== "");
  };
  const asked: { schema: Promise<Done<readonly string[]>> | null } = { schema: null };
  const check = async (json: string): Promise<Instance> => {
    // DSC asks each time. Here one answer has to do: each is a process that starts.
    const schema = await (asked.schema ??= call(manifest.schema.command, ""));
    if ("failed" in schema) throw new Error(schema.failed);
    const misfit = misfitOfInstance(JSON.parse(schema[0] ?? ""), JSON.parse(json));
    if (misfit !== null) throw new Error(`${json}: ${misfit}`);
    return JSON.parse(json);
  };
  const stateOf = async (method: Method, instance: Instance | null): Promise<Done<Instance>> => {
    const json = instance === null ? "" : JSON.stringify(await check(JSON.stringify(instance)));
    const lines = await call(method, json);
    if ("failed" in lines) return lines;
    const [state, ...more] = lines;
    if (state === undefined || more.length > 0) throw new Error(`not one line: ${lines.join("\n")}`);
    return check(state);
  };
  const change = async (method: Method, instance: Instance) => {
    const json = JSON.stringify(await check(JSON.stringify(instance)));
    const before = await stateOf(manifest.get, instance);
    if ("failed" in before) return before as DscFailed;
    const lines = await call(method, json);
    if ("failed" in lines) return lines;
    const [state, changed, ...more] = lines;
    if (state === undefined || changed === undefined || more.length > 0) throw new Error(`not two lines: ${lines.join("\n")}`);
    const names: readonly string[] = JSON.parse(changed);
    return { state: await check(state), changed: names };
  };
  return {
    get: (instance) => stateOf(manifest.get, instance),
    test: async (instance) => {
      const state = await stateOf(manifest.test, instance);
      if (!("failed" in state) && typeof state["_inDesiredState"] !== "boolean") throw new Error("test says nothing of the desired state");
      return state;
    },
    set: (instance) => change(manifest.set, instance),
    whatIf: (instance) => change(manifest.whatIf, instance),
    export: async () => {
      const lines = await call(manifest.export, "");
      return "failed" in lines ? lines : Promise.all(lines.map(check));
    },
  };
}

/** Lines of JSON; others are passed on as they are. */
const errorsIn = (written: string): readonly string[] =>
  written
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (line.startsWith("{") ? String(JSON.parse(line).error) : line));
