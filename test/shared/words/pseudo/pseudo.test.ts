import { expect, test } from "vitest";
import { pseudoOf } from "../../../../shared/words/pseudo/pseudo.ts";

test("accents and lengthens texts, and keeps shape", () => {
  const texts = pseudoOf({ hello: "Hello", list: ["a"], deep: { empty: "" }, count: 1 });
  expect(texts.hello).toMatch(/^⟦Ĥéļļö·+⟧$/u);
  expect(texts.list).toHaveLength(1);
  expect(texts.deep.empty).toBe("");
  expect(texts.count).toBe(1);
});

test("values put into a sentence stay as they are", () => {
  const { named, counted, listed } = pseudoOf({
    named: ({ name, kind }: { name: string; kind: string }) => `The name ${name} is a ${kind}`,
    counted: (count: number) => `${count} files`,
    listed: (names: readonly string[]) => names.map((name) => `one ${name}`),
  });
  expect(named({ name: "Birch Ltd", kind: "kind" })).toContain("Birch Ltd");
  expect(counted(12)).toMatch(/^⟦12 ƒîļéš·+⟧$/u);
  expect(listed(["Alpha", "Beta"])[1]).toContain("Beta");
});
