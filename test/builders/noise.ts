/** So many characters that no archive packs well, the same each time: what packs too well is refused as a bomb. */
export function noise(length: number): string {
  const bytes = Buffer.alloc(Math.ceil(length / 2));
  let state = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes.toString("hex").slice(0, length);
}
