import { nothingSeen } from "../../shared/model/capabilities.ts";
import type { CheckReport } from "../../shared/model/publish-check.ts";

/** A report that has this text wherever others' text may be. */
export const aForeignReport = (text: string): CheckReport => ({
  checked: "folder",
  fileName: text,
  subject: text,
  profile: "certification",
  firstRelease: false,
  results: [
    {
      rule: "written-http",
      weight: "advice",
      state: "for-a-person",
      points: [
        {
          state: "for-a-person",
          facts: { kind: "http-address", address: text },
          place: { document: text, line: 3, column: 4, excerpt: text },
          suppressed: text,
          fingerprint: "1",
        },
      ],
      morePoints: 2,
    },
  ],
  capabilities: nothingSeen,
  leftOut: [{ path: text, reason: "secret" }],
  paths: {},
  notBuilt: null,
  unusedSuppressions: [{ rule: "icons", reason: text, document: text, about: text }],
});
