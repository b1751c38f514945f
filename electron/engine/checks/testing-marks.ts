import type { FileCheck } from "./check.ts";
import { isCustom } from "./custom.ts";

/** The day of a test on purpose has passed: from now on the connector is told of again, and this says why. */
export const testingOver: FileCheck = {
  name: "testing-over",
  run: (file, { testing }) => {
    const state = testing.get(file.id);
    return state?.state === "ended" && isCustom(file) ? [{ kind: "testing-over", until: state.mark.until, note: state.mark.note }] : [];
  },
};

/** Instead of what the connector stands in front of, while the mark is in force. */
export const testingUntil: FileCheck = {
  name: "testing-until",
  run: (file, { testing }) => {
    const state = testing.get(file.id);
    return state?.state === "in-force" && isCustom(file) ? [{ kind: "testing-until", until: state.mark.until, note: state.mark.note }] : [];
  },
};
