import type { Publish } from "../../../shared/model/connector.ts";
import { known, unknown, type Known, type LocalText } from "../../../shared/model/known.ts";
import { limits } from "../limits.ts";
import { readIcons } from "./read-icons.ts";
import type { FactReader, Readers, RecordView } from "./values/record-view.ts";
import type { Thunk, Value } from "./values/values.ts";

const shownFields: ReadonlySet<string> = new Set([
  "ButtonText",
  "Category",
  "Beta",
  "LearnMoreUrl",
  "SupportsDirectQuery",
  "SourceImage",
  "SourceTypeImage",
  "NativeQueryProperties",
]);
const documented: ReadonlySet<string> = new Set([...shownFields, "Name"]);

/** A Publish record by the name its attribute gives. `record` is the member of that name, if there is one. */
export async function readPublish(name: string, record: Thunk | undefined, { facts, images }: Readers): Promise<Publish> {
  const view = await facts.record(record);
  const native = view.field("NativeQueryProperties");
  return {
    name,
    resolved: view.resolved,
    buttonText: await readButtonText(view, facts),
    category: await view.text("Category"),
    beta: await view.logical("Beta"),
    learnMoreUrl: await view.text("LearnMoreUrl"),
    supportsDirectQuery: await view.logical("SupportsDirectQuery"),
    sourceImage: await readIcons(view, "SourceImage", { facts, images }),
    sourceTypeImage: await readIcons(view, "SourceTypeImage", { facts, images }),
    nativeQueryProperties: native === undefined ? null : facts.sourceOf(native),
    otherFields: view.others(shownFields, documented),
  };
}

/** Title, help and the rest; an item that cannot be known keeps its position without a text. When none can be, the list is unknown. */
async function readButtonText(view: RecordView, facts: FactReader): Promise<Known<readonly LocalText[]> | null> {
  const thunk = view.field("ButtonText");
  if (thunk === undefined) return view.absent;
  const few = (value: Value): readonly Thunk[] | undefined =>
    value.kind === "list" && value.items.length <= limits.mButtonTexts ? value.items : undefined;
  const items = await facts.fact(thunk, few);
  if (items === null || !items.known) return items;
  const texts: LocalText[] = [];
  for (const item of items.value) texts.push(await facts.textOrNone(item));
  return texts.length === 0 || texts.some(hasText) ? known(texts) : unknown(facts.sourceOf(thunk));
}

const hasText = ({ neutral, byCulture }: LocalText): boolean => neutral !== null || Object.values(byCulture).some((text) => text !== null);
