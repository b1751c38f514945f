import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { ok } from "../../../shared/base/result.ts";
import { anInspector } from "../../engine/inventory/an-inspector.ts";
import { aThumbprint } from "../../builders/a-signature.ts";
import { aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { temporaryHomes, quarantinedIn, type Home } from "../a-home.ts";
import { json, run, type Ran } from "../run-command.ts";

const aHome = temporaryHomes();

/** A file outside of every known folder. */
function sent(home: Home, name: string, text: string): string {
  const folder = join(home.home, "Downloads");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

interface Answer {
  readonly done: boolean;
  readonly files: readonly {
    readonly obstacle: { readonly kind: string } | null;
    readonly outcome: { readonly kind: string; readonly historyId?: number } | null;
    readonly rivals: readonly { readonly name: string; readonly relation: string }[];
    readonly thumbprint: { readonly answer: string } | null;
  }[];
}
const answerOf = (ran: Ran) => json(ran) as Answer;
const obstaclesOf = (ran: Ran) => answerOf(ran).files.map(({ obstacle }) => obstacle?.kind ?? null);

describe("install", () => {
  test("copies a file into the folder that Power BI reads, and undo takes it away", async () => {
    const home = aHome({ "Other.mez": "Other" });
    const file = sent(home, "Contoso.mez", "Contoso");
    const ran = await home.command("install", file, "--yes", "--json");
    expect([ran.code, answerOf(ran).done, obstaclesOf(ran)]).toEqual([0, true, [null]]);
    expect(home.names()).toEqual(["Contoso.mez", "Other.mez"]);
    expect(readFileSync(file, "utf8")).toBe("Contoso");
    const historyId = answerOf(ran).files[0]?.outcome?.historyId ?? 0;
    expect((await home.command("undo", `${historyId}`, "--yes")).code).toBe(0);
    expect(home.names()).toEqual(["Other.mez"]);
    expect((await quarantinedIn(home)).map(({ name }) => name)).toEqual(["Contoso.mez"]);
  });

  test("makes the folder where it is missing", async () => {
    const home = aHome({});
    rmSync(home.custom, { recursive: true });
    const file = sent(home, "Contoso.mez", "Contoso");
    expect((await run(["install", file, "--yes"], { ...home.context, cwd: home.home })).code).toBe(0);
    expect(home.names()).toEqual(["Contoso.mez"]);
  });

  test("what it replaces goes to quarantine only when that is said, and undo brings it back", async () => {
    const home = aHome({ "Contoso.mez": "Contoso", "Copy.mez": "Newer" });
    const file = sent(home, "contoso.mez", "Newer ");
    const refused = await home.command("install", file, "--yes", "--json");
    expect([refused.code, obstaclesOf(refused), home.names()]).toEqual([1, ["would-replace"], ["Contoso.mez", "Copy.mez"]]);
    const ran = await home.command("install", file, "--yes", "--replace", "--json");
    expect([ran.code, obstaclesOf(ran)]).toEqual([0, [null]]);
    expect(home.names()).toContain("contoso.mez");
    expect(home.names()).not.toContain("Contoso.mez");
    const historyId = answerOf(ran).files[0]?.outcome?.historyId ?? 0;
    expect((await home.command("undo", `${historyId}`, "--yes")).code).toBe(0);
    expect(home.names()).toEqual(["Contoso.mez", "Copy.mez"]);
    expect(readFileSync(join(home.custom, "Contoso.mez"), "utf8")).toBe("Contoso");
  });

  test("the same bytes under another name are installed already", async () => {
    const home = aHome({ "Old.mez": "Contoso" });
    const file = sent(home, "New.mez", "Contoso");
    expect(obstaclesOf(await home.command("install", file, "--yes", "--replace", "--json"))).toEqual(["already-installed"]);
    expect(home.names()).toEqual(["Old.mez"]);
  });

  test("a dry run touches nothing", async () => {
    const home = aHome({ "Contoso.mez": "Contoso" });
    const file = sent(home, "Contoso.mez", "Contoso 2");
    const ran = await home.command("install", file, "--dry-run", "--replace", "--json");
    expect([ran.code, answerOf(ran).done, answerOf(ran).files[0]?.rivals.map(({ relation }) => relation)]).toEqual([
      0,
      false,
      ["same-name"],
    ]);
    expect(readFileSync(join(home.custom, "Contoso.mez"), "utf8")).toBe("Contoso");
  });

  test("several at once: what can be installed is, the others say why", async () => {
    const home = aHome({});
    const files = [sent(home, "A.mez", "A"), sent(home, "B.txt", "B"), sent(home, "CON.mez", "C")];
    const ran = await home.command("install", ...files, "--yes", "--json");
    expect([ran.code, obstaclesOf(ran)]).toEqual([1, [null, "ending-not-loaded", "name-reserved"]]);
    expect(home.names()).toEqual(["A.mez"]);
  });

  test.each([
    ["an address", ["https://example.com/Contoso.pqx"], 2],
    ["two decisions", ["a.mez", "--replace", "--keep-others"], 2],
    ["no thumbprint", ["a.mez", "--thumbprint", "hello"], 2],
    ["nothing", [], 2],
    ["a file that is not there", ["gone.mez"], 3],
  ])("%s", async (_, args, code) => {
    const home = aHome({});
    expect((await home.command("install", ...args)).code).toBe(code);
    expect(home.names()).toEqual([]);
  });

  test("without a terminal and --yes nothing is done", async () => {
    const home = aHome({});
    const file = sent(home, "A.mez", "A");
    expect((await home.command("install", file)).code).toBe(2);
    expect((await run(["install", file], home.answering("n"))).code).toBe(1);
    expect(home.names()).toEqual([]);
    expect((await run(["install", file], home.answering("y"))).code).toBe(0);
    expect(home.names()).toEqual(["A.mez"]);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may only be read is named", async () => {
    const home = aHome({});
    const file = sent(home, "A.mez", "A");
    chmodSync(home.custom, 0o500);
    const ran = await home.command("install", file, "--yes", "--json");
    chmodSync(home.custom, 0o700);
    expect([ran.code, obstaclesOf(ran)]).toEqual([1, ["folder-read-only"]]);
  });
});

describe("who signed", () => {
  /** The hash is the file's own, as in an inspection. */
  function signedContext(home: Home, integrity: "intact" | keyof typeof verdicts) {
    const { inspector } = anInspector();
    return {
      ...home.context,
      createInspector: () => ({
        ...inspector,
        inspect: async (...args: Parameters<typeof inspector.inspect>) => {
          const plain = await inspector.inspect(...args);
          if (!plain.ok || plain.value.kind === "refused") return plain;
          const { sha256, sizeBytes } = plain.value.inspection;
          const signed = aSignedInspection([], { sha256, sizeBytes });
          const signature = integrity === "intact" ? aSignedInspection().signature : { integrity: verdicts[integrity], signatures: [] };
          return ok<InspectionOutcome>({ kind: "inspected", inspection: { ...signed, signature } });
        },
      }),
    };
  }

  test("a thumbprint that fits lets it through, another does not", async () => {
    const home = aHome({});
    const file = sent(home, "A.mez", "A");
    const context = signedContext(home, "intact");
    const other = await run(["install", file, "--thumbprint", aThumbprint("C"), "--yes", "--json"], context);
    expect([other.code, obstaclesOf(other), home.names()]).toEqual([1, ["thumbprint-differs"], []]);
    const same = await run(["install", file, "--thumbprint", `ours: ${aThumbprint("a").toLowerCase()}`, "--yes", "--json"], context);
    expect([same.code, answerOf(same).files[0]?.thumbprint?.answer, home.names()]).toEqual([0, "same", ["A.mez"]]);
  });

  test.each(["altered", "malformed"] as const)(
    "a file that is %s is only installed with the option that names the risk",
    async (integrity) => {
      const home = aHome({});
      const file = sent(home, "A.mez", "A");
      const context = signedContext(home, integrity);
      expect((await run(["install", file, "--yes"], context)).code).toBe(1);
      expect(home.names()).toEqual([]);
      expect((await run(["install", file, "--yes", "--accept-altered-file"], context)).code).toBe(0);
      expect(home.names()).toEqual(["A.mez"]);
      expect(existsSync(join(home.custom, "A.mez"))).toBe(true);
    },
  );
});
