import { expect, test } from "vitest";
import { FunctionsTab } from "../../../../renderer/features/details/functions-tab.tsx";
import { KindFacts } from "../../../../renderer/features/details/kind-facts.tsx";
import { OverviewTab } from "../../../../renderer/features/details/overview-tab.tsx";
import type { ConnectorFacts } from "../../../../shared/model/connector.ts";
import { known, unknown } from "../../../../shared/model/known.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { aConnector, anInspection, aRecord, aFunction, aKind } from "../../../builders/a-record.ts";
import { drawLoaded, textOf } from "../../../builders/draw.tsx";

const { functions: words, overview } = wordsIn.en.window;

const drawnFunctions = async (props: Partial<Parameters<typeof FunctionsTab>[0]>) =>
  textOf(await drawLoaded(<FunctionsTab functions={[]} sharedValues={[]} unread={0} culture="en" {...props} />));
const drawnKind = async (facts: Parameters<typeof aKind>[0]) => textOf(await drawLoaded(<KindFacts kind={aKind(facts)} culture="en" />));

test("a function whose parameters nobody knows says so, and names no list and no type", async () => {
  const unknownHead = aFunction({ parameters: null, returnType: null, path: { kind: "unknown" } });
  const drawn = await drawnFunctions({ functions: [unknownHead] });
  expect(drawn).toContain(`Birchbase.Database ${words.parametersUnknown}`);
  expect(drawn).not.toMatch(/\(\)|as table/u);
  expect(await drawnFunctions({ functions: [aFunction({ parameters: [] })] })).toContain("Birchbase.Database() as table");
});

test("shared values are listed apart from functions, and only when there are any", async () => {
  const drawn = await drawnFunctions({ sharedValues: [{ name: "Birchbase.Icons" }] });
  expect(drawn).toContain(words.none);
  expect(drawn).toMatch(new RegExp(`${words.values}.*Birchbase\\.Icons`, "u"));
  expect(await drawnFunctions({ functions: [aFunction()] })).not.toContain(words.values);
});

test("places that could not be read are named where no mistake is, the first ones", async () => {
  const drawnFile = async (facts: Partial<ConnectorFacts>) => {
    const inspection = anInspection({ connector: aConnector(facts) });
    const tab = <OverviewTab record={aRecord({ inspection })} inspection={inspection} culture="en" folderPath={null} />;
    return textOf(await drawLoaded(tab));
  };
  const notRead = [1, 2, 3, 4, 5].map((line) => ({ member: line === 1 ? "Birchbase" : null, line, column: 9, detail: "" }));
  const drawn = await drawnFile({ notRead });
  expect(drawn).toContain(overview.notRead);
  expect(drawn).toMatch(/line 1, column 9, in “Birchbase”/u);
  expect(drawn).toContain(overview.placeInCode(3, 9));
  expect(drawn).not.toContain(overview.placeInCode(4, 9));
  expect(drawn).toContain(overview.morePlaces(2));
  const aMistake = { kind: "mistake", document: "A.pq", role: "main", line: 1, column: 9, detail: "" } as const;
  expect(await drawnFile({ notRead, codeCheck: aMistake })).not.toContain(overview.notRead);
  expect(await drawnFile({})).not.toContain(overview.notRead);
});

test("no way to sign in and none that is known look different", async () => {
  expect(await drawnKind({ authentication: known([]) })).toContain(overview.noAuthentication);
  const computed = await drawnKind({ authentication: unknown("Choose()") });
  expect(computed).toContain(overview.authenticationUnknown);
  expect(computed).not.toContain(overview.noAuthentication);
});

test("TestConnection is never said to work", async () => {
  const said = await Promise.all(
    ([{ kind: "none" }, { kind: "unknown" }, { kind: "resolved", functionName: "F" }] as const).map((testConnectionCall) =>
      drawnKind({ testConnectionCall, supportsEncryption: null }),
    ),
  );
  expect(new Set(said).size).toBe(3);
  for (const drawn of said) expect(drawn).not.toContain(overview.yes);
});
