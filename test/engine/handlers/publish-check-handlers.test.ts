import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HostActions } from "../../../electron/engine/handlers/host-actions.ts";
import type { CheckOrder } from "../../../shared/model/publish-check.ts";
import { goodDocument, goodFiles } from "../../builders/a-checked-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector, engines, failureOf, valueOf } from "../an-engine.ts";

const { aHome, create } = engines();
const choices = { profile: "handout", firstRelease: true } as const satisfies Omit<CheckOrder, "target">;
const http = 'a = "http://fern.example"; client_secret = "x";';

async function starting(hostActions: HostActions = {}) {
  const home = aHome();
  const engine = await create(home, { inspector: aRealInspector(), hostActions });
  return { home, handlers: engine.handlers };
}

test("a project folder that the user chose is checked by its id, and its report comes as a file", async () => {
  const chosen: (string | null)[] = [];
  const { home, handlers } = await starting({ chooseFolder: () => Promise.resolve(chosen.shift() ?? null) });
  const folder = join(home.home, "My project");
  mkdirSync(folder);
  for (const [name, content] of Object.entries({ ...goodFiles(), "Fernhill.pq": goodDocument({ more: http }) }))
    writeFileSync(join(folder, name), content);
  expect(await valueOf(handlers.chooseCheckedProject(null))).toBeNull();
  chosen.push(folder);
  const project = await valueOf(handlers.chooseCheckedProject(null));
  expect(project).toEqual({ id: expect.any(String), name: "My project" });
  const outcome = await valueOf(handlers.checkPublishing({ target: { kind: "project", id: project?.id ?? "" }, ...choices }));
  if (outcome.kind !== "checked") throw new Error(outcome.failure.kind);
  expect(outcome.report.results.find(({ rule }) => rule === "no-shared-secret")?.state).toBe("not-met");
  const [html, sarif, json] = await Promise.all(
    (["html", "sarif", "json"] as const).map((format) => valueOf(handlers.exportCheck({ checkId: outcome.checkId, format }))),
  );
  expect([html?.fileName, sarif?.fileName, json?.fileName]).toEqual(["Fernhill check.html", "Fernhill check.sarif", "Fernhill check.json"]);
  expect(html?.text).toContain("<!doctype html>");
  expect(JSON.parse(sarif?.text ?? "")).toMatchObject({ version: "2.1.0" });
  expect(JSON.parse(json?.text ?? "")).toMatchObject({ kind: "check" });
});

test("a file that was opened as bytes is checked without its folder", async () => {
  const { handlers } = await starting();
  const bytes = await anArchive(goodFiles({ more: http }));
  const record = await valueOf(handlers.inspectBytes({ name: "Fernhill.mez", base64: bytes.toString("base64") }));
  const outcome = await valueOf(
    handlers.checkPublishing({ target: { kind: "connector", id: record.id }, profile: "certification", firstRelease: false }),
  );
  if (outcome.kind !== "checked") throw new Error(outcome.failure.kind);
  expect(outcome.report).toMatchObject({ checked: "file", fileName: "Fernhill.mez", unusedSuppressions: [] });
  expect(outcome.report.results.find(({ rule }) => rule === "written-http")?.state).toBe("for-a-person");
});

test("nothing is checked that was not handed out, and without a dialog no folder is chosen", async () => {
  const { handlers } = await starting();
  expect(await failureOf(handlers.chooseCheckedProject(null))).toBe("no-dialog");
  expect(await failureOf(handlers.checkPublishing({ target: { kind: "project", id: "/etc" }, ...choices }))).toBe("unknown-id");
  expect(await failureOf(handlers.exportCheck({ checkId: "none", format: "json" }))).toBe("unknown-id");
});
