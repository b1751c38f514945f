import { beforeEach, expect, test, vi } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { policyLimits, type PolicyAnswer, type PolicyCheck } from "../../../shared/model/machine-policy.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { createPolicyState } from "../../../renderer/state/policy-state.ts";

const check: PolicyCheck = {
  name: null,
  outcome: "met",
  rules: [],
  fix: { quarantine: [], trust: [], conflicts: [], toInstall: [] },
};

/** Node has no reader of files as a browser has. */
class Reader {
  result: string | null = null;
  onload = () => undefined;
  readAsDataURL(file: File) {
    void file.text().then((text) => {
      this.result = `data:;base64,${Buffer.from(text).toString("base64")}`;
      this.onload();
    });
  }
}

beforeEach(() => {
  vi.stubGlobal("FileReader", Reader);
  return () => vi.unstubAllGlobals();
});

function aState(answers: readonly PolicyAnswer[]) {
  const asked: { readonly name: string; readonly base64: string }[] = [];
  const call = (_: string, input: (typeof asked)[number]) => {
    asked.push(input);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return Promise.resolve(answer === undefined ? err({ kind: "internal" }) : ok(answer));
  };
  return { asked, state: createPolicyState({ call } as unknown as WindowBridge) };
}

const file = new File(["format: mezzanine-policy"], "policy.yml");

test("the bytes of the file go to the engine with its name, and the same policy is checked again", async () => {
  const { state, asked } = aState([
    { kind: "checked", check: { ...check, outcome: "different" } },
    { kind: "checked", check },
  ]);
  await state.checkAgain();
  expect(asked).toEqual([]);
  await state.open(file);
  expect(state.flow.get()).toMatchObject({ kind: "checked", name: "policy.yml", check: { outcome: "different" }, isChecking: false });
  const again = state.checkAgain();
  expect(state.flow.get()).toMatchObject({ check: { outcome: "different" }, isChecking: true });
  await again;
  expect(state.flow.get()).toMatchObject({ check: { outcome: "met" }, isChecking: false });
  const sent = { name: "policy.yml", base64: Buffer.from("format: mezzanine-policy").toString("base64") };
  expect(asked).toEqual([sent, sent]);
});

test("a file that is no policy is said with its reason and not asked for again", async () => {
  const { state, asked } = aState([{ kind: "no-policy", failure: { kind: "not-a-policy", place: "rules: empty" } }]);
  await state.open(file);
  expect(state.flow.get()).toMatchObject({ kind: "failed", name: "policy.yml", failure: { place: "rules: empty" } });
  await state.checkAgain();
  expect(asked).toHaveLength(1);
});

test("a large file is refused unread", async () => {
  const { state, asked } = aState([]);
  await state.open({ name: "large.yml", size: policyLimits.fileBytes + 1 } as File);
  expect(state.flow.get()).toEqual({ kind: "failed", name: "large.yml", failure: { kind: "too-large" } });
  expect(asked).toEqual([]);
});

test("what was closed meanwhile does not come back, and a stopped scan and a refusal are said", async () => {
  const { state } = aState([{ kind: "not-scanned" }]);
  const opening = state.open(file);
  state.close();
  await opening;
  expect(state.flow.get()).toEqual({ kind: "empty" });
  await state.open(file);
  expect(state.flow.get()).toEqual({ kind: "not-scanned", name: "policy.yml" });
  const refused = aState([]).state;
  await refused.open(file);
  expect(refused.flow.get()).toEqual({ kind: "refused", because: "internal" });
});

test("the same bytes are exported, while the policy is open", async () => {
  const { state, asked } = aState([{ kind: "checked", check }]);
  expect(await state.saveExport("gpo")).toBe(null);
  await state.open(file);
  await state.saveExport("gpo");
  expect(asked[1]).toEqual({ engine: "gpo", ...asked[0] });
  state.close();
  expect(await state.saveExport("gpo")).toBe(null);
});
