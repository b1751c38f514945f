import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { createCheckFlow } from "../../../renderer/state/check-flow.ts";
import { aCheckReport } from "../../gallery/states-check.tsx";
import { anId } from "../../builders/a-record.ts";

type Answer = (name: string, input: unknown) => unknown;

/** Answers commands by one function. */
const aBridge = (answer: Answer): WindowBridge =>
  ({ call: (name: string, input: unknown) => Promise.resolve(answer(name, input)), on: () => () => undefined }) as unknown as WindowBridge;

const subject = (name: string) => ({ target: { kind: "connector" as const, id: anId(name) }, name });
const checked = (checkId: string) => ok({ kind: "checked", checkId, report: aCheckReport() });

test("another profile checks the same connector again", async () => {
  const asked: unknown[] = [];
  const check = createCheckFlow(
    aBridge((_, input) => {
      asked.push(input);
      return checked("1");
    }),
  );
  await check.choose({ profile: "certification", firstRelease: false });
  expect([asked, check.flow.get().kind]).toEqual([[], "idle"]);
  await check.start(subject("Fern.mez"));
  await check.choose({ profile: "certification", firstRelease: true });
  expect(asked).toMatchObject([
    { profile: "certification", firstRelease: false },
    { profile: "certification", firstRelease: true },
  ]);
  expect(check.flow.get()).toMatchObject({ kind: "checked", subject: { name: "Fern.mez" } });
});

test("the report of what was asked for last is shown, whichever comes last", async () => {
  const waiting: ((reply: unknown) => void)[] = [];
  const check = createCheckFlow(aBridge(() => new Promise((resolve) => waiting.push(resolve))));
  const runs = [check.start(subject("One.mez")), check.start(subject("Two.mez"))];
  waiting[1]?.(checked("2"));
  waiting[0]?.(checked("1"));
  await Promise.all(runs);
  expect(check.flow.get()).toMatchObject({ kind: "checked", checkId: "2", subject: { name: "Two.mez" } });
});

test("what is refused is told, and a dialog that was cancelled changes nothing", async () => {
  const check = createCheckFlow(aBridge((name) => (name === "chooseCheckedProject" ? ok(null) : err({ kind: "unknown-id" }))));
  await check.chooseProject();
  expect(check.flow.get()).toEqual({ kind: "idle" });
  await check.start(subject("Gone.mez"));
  expect(check.flow.get()).toEqual({ kind: "refused", command: "checkPublishing", because: "unknown-id" });
  const without = createCheckFlow(aBridge(() => err({ kind: "no-dialog" })));
  await without.chooseProject();
  expect(without.flow.get()).toMatchObject({ kind: "refused", because: "no-dialog" });
});
