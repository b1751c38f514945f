import { mutateBytes } from "./mutate-bytes.ts";
import { mutateM } from "./mutate-m.ts";
import { mutateXml } from "./mutate-xml.ts";
import { arrange, mutateHeader, pack } from "./mutate-zip.ts";
import type { Random } from "./random.ts";
import type { Seed } from "./seeds.ts";
import type { ZipEntry } from "./zip-model.ts";

export interface Mutant {
  readonly bytes: Buffer;
  /** What was done, in order. */
  readonly steps: readonly string[];
}

const isXml = (name: string): boolean => /\.(?:xml|rels|resx|psdsxs)$/iu.test(name);
const isM = (name: string): boolean => /\.(?:m|pq|pqm)$/iu.test(name);

/** Changes one part by what it holds; XML often, because there the decisions are. */
function mutatePart(entries: readonly ZipEntry[], random: Random): { readonly step: string; readonly entries: readonly ZipEntry[] } {
  const weighed = entries.flatMap((entry) =>
    /\.psdsxs$/iu.test(entry.name) ? [entry, entry, entry, entry] : isM(entry.name) ? [entry, entry] : [entry],
  );
  const chosen = random.pick(weighed);
  if (chosen === undefined) return { step: "nothing", entries };
  const mutate = random.chance(0.12) ? mutateBytes : isXml(chosen.name) ? mutateXml : isM(chosen.name) ? mutateM : mutateBytes;
  const { step, bytes } = mutate(chosen.content, random);
  return { step: `${chosen.name}: ${step}`, entries: entries.map((entry) => (entry === chosen ? { ...entry, content: bytes } : entry)) };
}

/** A file made from a seed by one to three changes, anywhere from its bytes to its text. */
export function mutate(seed: Seed, random: Random): Mutant {
  const steps: string[] = [];
  const times = random.pick([1, 1, 1, 2, 3]) ?? 1;
  const { entries } = seed;
  if (entries === null || random.chance(0.3)) {
    let bytes = seed.bytes;
    for (let time = 0; time < times; time += 1) {
      const changed =
        (random.chance(0.6) ? mutateHeader(bytes, random) : null) ??
        (entries === null && random.chance(0.8) ? mutateM(bytes, random) : mutateBytes(bytes, random));
      steps.push(changed.step);
      bytes = changed.bytes;
    }
    return { bytes, steps };
  }
  let parts = entries;
  for (let time = 0; time < times; time += 1) {
    const changed = mutatePart(parts, random);
    steps.push(changed.step);
    parts = changed.entries;
  }
  if (random.chance(0.7)) return { bytes: pack(parts, random), steps };
  const arranged = arrange(random.chance(0.5) ? entries : parts, random);
  return { bytes: arranged.bytes, steps: [...steps, arranged.step] };
}
