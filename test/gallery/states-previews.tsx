import { known, unknown } from "../../shared/model/known.ts";
import type { PartContent, ResourceTexts, TextDifferences } from "../../shared/model/part-content.ts";
import { LoadedDifferences } from "../../renderer/features/details/compare/text-differences.tsx";
import { CompareTab } from "../../renderer/features/details/compare/compare-tab.tsx";
import { LoadedPart } from "../../renderer/features/details/contents/part-view.tsx";
import { LoadedTexts } from "../../renderer/features/details/contents/resource-table.tsx";
import { PreviewTab } from "../../renderer/features/details/preview/preview-tab.tsx";
import { aConnector, aFunction, aKind, anId, anInspection, aPart, aPublish, aText } from "../builders/a-record.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;

const code = [
  '[Version = "1.0.0"]',
  "section Birchbase;",
  "/* A comment",
  "   of two lines */",
  'shared Birchbase.Contents = (url as text) => if url = null then error "no ""url""" else 0x1F + 1.5e3; // \u202Eend',
  `Birchbase.Long = "${"long ".repeat(200)}";`,
].join("\n");

const members = [
  { name: "Birchbase.Contents", shared: true, line: 5 },
  { name: "Birchbase.Long", shared: false, line: 6 },
];

const pixel = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

const contents: readonly (readonly [string, PartContent, GalleryState["shows"]])[] = [
  ["code", { kind: "code", text: code, isCut: false, members, membersLeft: 2 }, () => "<U+202E>"],
  ["text, cut", { kind: "text", text: "one\ntwo\n", isCut: true }, ({ window }) => window.code.cut],
  ["empty", { kind: "text", text: "", isCut: false }, ({ window }) => window.code.empty],
  ["picture", { kind: "picture", dataUrl: pixel, width: 1, height: 1 }, ({ window }) => window.code.pixels(1, 1)],
  ["not text", { kind: "not-shown", because: "not-text" }, ({ window }) => window.code.notShown["not-text"]],
];

const texts: ResourceTexts = {
  cultures: ["", "de", "ja"],
  rows: [
    { key: "Title", texts: ["Birchbase", "Birkenbasis", null] },
    { key: "Help", texts: ["Data from Birchbase", "Daten aus Birkenbasis", null] },
    { key: "Only\u202EGerman", texts: [null, "Nur hier", null] },
  ],
  unread: ["ja"],
  isCut: false,
};

const differences: TextDifferences = {
  parts: [
    {
      before: "Birchbase.m",
      after: "Birchbase.pq",
      change: {
        kind: "changed",
        added: 1,
        removed: 1,
        hunks: [
          {
            beforeStart: 1,
            afterStart: 1,
            lines: [
              { kind: "same", text: "section Birchbase;" },
              { kind: "removed", text: "shared A = 1;" },
              { kind: "added", text: "shared A = 2;\u200B" },
            ],
          },
        ],
      },
    },
    { before: "Help.pqm", after: null, change: { kind: "only-before" } },
    { before: "Birch16.png", after: "Birch16.png", change: { kind: "other-bytes" } },
    { before: "resources.resx", after: "resources.resx", change: { kind: "equal" } },
  ],
  isCut: false,
};

const everyWay = ["UsernamePassword", "OAuth", "Aad", "Key", "Anonymous", "Implicit", "Windows", "Parameterized", "Own"];
const kinds = [
  aKind({
    name: "Birchbase",
    label: null,
    supportsEncryption: known(true),
    authentication: known(
      everyWay.map((name) => ({
        name,
        labels: name === "Key" ? [{ field: "KeyLabel", text: known(aText("Access code", { de: "Zugangscode" })) }] : [],
        fields: [],
      })),
    ),
  }),
  aKind({ name: "Labelled", label: known(aText("Birch archive")), authentication: unknown("f()") }),
];
const functions = [
  aFunction({ kind: "Birchbase", path: { kind: "url", parameter: "url" } }),
  aFunction({ name: "Birchbase.Tables", kind: "Birchbase", path: { kind: "json", parameters: ["server", "database"] } }),
  aFunction({ name: "Labelled.Contents", kind: "Labelled", path: { kind: "url", parameter: "url" } }),
];
const previewed = anInspection({
  connector: aConnector({
    cultures: ["de"],
    publishes: [
      aPublish({ name: "One", beta: known(true), buttonText: known([aText("Birch one", { de: "Birke eins" }), aText("Help")]) }),
      aPublish({ name: "Two", category: unknown("c"), buttonText: known([aText("Birch two")]) }),
    ],
    dataSourceKinds: kinds,
    functions,
  }),
});

/** Previews and contents in their states. The parts are real, the facts invented. */
export const previewStates: readonly GalleryState[] = [
  ...contents.map(([name, value, shows]): GalleryState => ({
    name: `part: ${name}`,
    shows,
    draw: () => <LoadedPart part={aPart()} loaded={{ kind: "read", value }} onRetry={nothing} />,
  })),
  {
    name: "part: reading",
    shows: ({ window: { detail } }) => detail.loading,
    draw: () => <LoadedPart part={aPart()} loaded={{ kind: "reading" }} onRetry={nothing} />,
  },
  {
    name: "part: failed",
    shows: ({ window: { failures } }) => failures.of("getPartContent", "changed-since"),
    draw: () => <LoadedPart part={aPart()} loaded={{ kind: "failed", because: "changed-since" }} onRetry={nothing} />,
  },
  {
    name: "texts by language",
    shows: ({ window }) => window.code.missingText,
    draw: () => <LoadedTexts loaded={{ kind: "read", value: texts }} asked={["Asked"]} onRetry={nothing} />,
  },
  {
    name: "texts by language: none",
    shows: ({ window }) => window.code.noTexts,
    draw: () => <LoadedTexts loaded={{ kind: "read", value: { ...texts, rows: [] } }} asked={[]} onRetry={nothing} />,
  },
  {
    name: "preview: every way to sign in",
    shows: ({ window: { preview } }) => preview.refused,
    draw: () => <PreviewTab inspection={previewed} culture="de-CH" />,
  },
  {
    name: "preview: nothing to show",
    shows: ({ window: { preview } }) => preview.noPublish,
    draw: () => <PreviewTab inspection={anInspection({ connector: aConnector({ publishes: [], dataSourceKinds: [] }) })} culture="en" />,
  },
  {
    name: "text differences",
    shows: ({ window: { builds } }) => builds.changes["only-before"],
    draw: () => <LoadedDifferences loaded={{ kind: "read", value: differences }} onRetry={nothing} />,
  },
  {
    name: "text differences: none",
    shows: ({ window: { builds } }) => builds.same,
    draw: () => <LoadedDifferences loaded={{ kind: "read", value: { parts: [], isCut: false } }} onRetry={nothing} />,
  },
  {
    name: "compare: nothing to compare with",
    shows: ({ window: { builds } }) => builds.nothing,
    draw: () => <CompareTab file={{ id: anId("a.mez"), sha256: "", name: "a.mez", title: "A" }} others={[]} />,
  },
];
