import type { Icon, IconSet } from "../../../shared/model/connector.ts";
import { known, unknown, type Known } from "../../../shared/model/known.ts";
import { limits } from "../limits.ts";
import type { FactReader, Readers, RecordView } from "./values/record-view.ts";
import type { Thunk } from "./values/values.ts";

/** `[Icon16 = { Extension.Contents("…"), … }, Icon32 = {…}]`; null when the record has no such field. */
export async function readIcons(of: RecordView, field: string, { facts, images }: Readers): Promise<IconSet | null> {
  const thunk = of.field(field);
  if (thunk === undefined) return of.absent === null ? null : { icon16: of.absent, icon32: of.absent };
  const value = await facts.force(thunk);
  if (value.kind === "null") return null;
  const set = await facts.record(thunk);
  if (!set.resolved) return { icon16: unknown(facts.sourceOf(thunk)), icon32: unknown(facts.sourceOf(thunk)) };
  const list = async (name: string): Promise<Known<readonly Icon[]> | null> => {
    const items = await set.fact(name, (of) => (of.kind === "list" && of.items.length <= limits.mIcons ? of.items : undefined));
    if (items === null || !items.known) return items;
    const files = await filesOf(items.value, facts);
    return files === null ? unknown(facts.sourceOf(set.field(name) ?? thunk)) : known(files.map((file) => images.icon(file)));
  };
  return { icon16: await list("Icon16"), icon32: await list("Icon32") };
}

/** Null when one of them is anything but `Extension.Contents` of a known name. */
async function filesOf(items: readonly Thunk[], facts: FactReader): Promise<readonly string[] | null> {
  const files: string[] = [];
  for (const item of items) {
    const value = await facts.force(item);
    if (value.kind !== "contents") return null;
    files.push(value.part);
  }
  return files;
}
