import { useMemo } from "react";
import type { QuarantineId } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { TestingRequest } from "./testing-request.ts";
import { useWindow } from "../window-state.tsx";
import { useWords } from "../words.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";

export interface CleanupActions {
  /** `reason` is kept with the files and in the history. */
  readonly quarantine: (ids: readonly ConnectorId[], reason?: string) => void;
  readonly disable: (ids: readonly ConnectorId[], reason?: string) => void;
  readonly enable: (ids: readonly ConnectorId[]) => void;
  readonly restore: (ids: readonly QuarantineId[]) => void;
  readonly purge: (ids: readonly QuarantineId[]) => void;
  readonly undo: (historyIds: readonly number[]) => void;
  readonly test: (request: TestingRequest) => void;
  readonly endTest: (id: ConnectorId, title: string) => void;
}

/** What may be done to files, each by way of a plan. */
export function useCleanup(): CleanupActions {
  const { cleanup, testing, bridge, messages } = useWindow();
  const words = useWords().window;
  return useMemo(() => {
    const moved =
      (kind: "quarantine" | "disable" | "enable") =>
      (ids: readonly ConnectorId[], reason = "") =>
        void cleanup.start({ kind: "action", action: { kind, ids }, reason });
    const kept = (kind: "restore" | "purge") => (ids: readonly QuarantineId[]) =>
      void cleanup.start({ kind: "action", action: { kind, ids }, reason: "" });
    const endTest = async (id: ConnectorId, title: string) => {
      const reply = await bridge.call("clearTestingMark", { id });
      if (reply.ok) messages.show({ tone: "done", text: words.testing.ended(foreign(title)) });
      else messages.show({ tone: "failure", text: words.failures.of("clearTestingMark", reply.error.kind) });
    };
    return {
      quarantine: moved("quarantine"),
      disable: moved("disable"),
      enable: moved("enable"),
      restore: kept("restore"),
      purge: kept("purge"),
      undo: (historyIds) => void cleanup.start({ kind: "undo", historyIds }),
      test: testing.set,
      endTest: (id, title) => void endTest(id, title),
    };
  }, [cleanup, testing, bridge, messages, words]);
}
