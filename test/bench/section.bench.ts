import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import type { Report } from "../../build/bench.ts";
import { ok } from "../../shared/base/result.ts";
import type { Parts } from "../../electron/engine/archive/parts.ts";
import { readConnector } from "../../electron/engine/section/read-connector.ts";

const characters = 2_000_000;

/** Our reading of section documents against Microsoft's grammar reading all of them. Both warm, medians. */
export async function bench(report: Report): Promise<void> {
  await compare("few declared members in 2 MB", { shared: 4, atLeast: 10, atMostMs: 150 }, report);
  await compare("every member of 2 MB shared", { shared: Number.POSITIVE_INFINITY }, report);
}

interface Case {
  readonly shared: number;
  readonly atLeast?: number;
  readonly atMostMs?: number;
}

async function compare(what: string, { shared, atLeast, atMostMs }: Case, report: Report): Promise<void> {
  const text = aLongDocument(shared);
  const parts = partsOf(text);
  const ours = await timesMs(9, () => readConnector(parts));
  const whole = await timesMs(3, () => TaskUtils.tryLexParse(DefaultSettings, text));
  // The quickest run is what the work itself takes; the others measure what else the machine was doing.
  report({ what: `section: ${what}`, value: ours[0] ?? 0, unit: "ms", ...(atMostMs === undefined ? {} : { limit: atMostMs }) });
  const ratio = median(whole) / median(ours);
  report({
    what: `section: ${what}, whole parse over ours`,
    value: ratio,
    unit: "x",
    ...(atLeast === undefined ? {} : { limit: atLeast }),
  });
}

const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? 0;

/** Warm, quickest first. */
async function timesMs(runs: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

function partsOf(text: string): Parts {
  const bytes = Buffer.from(text);
  const size = { sizeBytes: bytes.length, compressedBytes: bytes.length };
  const part = { name: "Long.pq", ...size, contentType: null, packaging: false, safeName: true, read: () => ok(bytes) };
  return { container: "mez", all: [part], find: () => undefined, notes: [] };
}

/** Members of everyday length; the first ones are shared and belong to a kind. */
function aLongDocument(shared: number): string {
  const members = ['[Version = "1.0.0"]\nsection Long;\n', declared];
  for (let index = 0, length = 0; length < characters; index += 1) {
    const member = `${index < shared ? '[DataSource.Kind = "Long"]\nshared ' : ""}Long.Member${index} = ${aFunction(index)};\n`;
    members.push(member);
    length += member.length;
  }
  return members.join("\n");
}

const declared = `Long = [Authentication = [Key = [], UsernamePassword = []], Label = "Long",
    TestConnection = (path) => {"Long.Member0", path}];
Long.Publish = [ButtonText = {"Long", "A long document"}, Category = "Other", Beta = true];`;

const aFunction = (index: number): string => `(server as text, table${index} as text, optional options as nullable record) as table =>
    let
        // Asks for one page after the other; "next" names the page that follows.
        url = "https://long.example/" & server & "/tables/" & table${index},
        page = Json.Document(Web.Contents(url, [Headers = [Accept = "application/json"], ManualStatusHandling = {404, 500 + ${index}}])),
        rows = if options = null then page[value] else List.FirstN(page[value], options[limit]),
        typed = Table.FromRecords(List.Transform(rows, each
            [Id = [id], Name = Text.Trim([name]), Size = try Number.From([size]) otherwise ${index}]))
    in
        Table.AddColumn(typed, "Source", each Text.Format("#{0}/#{1}", {server, [Id]}), type text)`;
