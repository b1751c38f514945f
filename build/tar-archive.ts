export interface TarEntry {
  /** With `/`. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly mode: number;
}

const block = 512;
const longestName = 100;

/** A tar archive of files in the order given (POSIX ustar), all with the same time and owner. */
export function tarOf(entries: readonly TarEntry[], time: Date): Buffer {
  const blocks = entries.flatMap(({ path, bytes, mode }) => [
    headerOf({ path, mode, size: bytes.length, time }),
    bytes,
    Buffer.alloc((block - (bytes.length % block)) % block),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * block)]);
}

interface Header {
  readonly path: string;
  readonly mode: number;
  readonly size: number;
  readonly time: Date;
}

function headerOf({ path, mode, size, time }: Header): Buffer {
  const header = Buffer.alloc(block);
  const { prefix, name } = split(path);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  header.write(name, 0);
  header.write(octal(mode, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(time.getTime() / 1000, 11), 136);
  // The sum is computed with spaces in its own place.
  header.write(" ".repeat(8), 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257, "latin1");
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** A name of more than 100 bytes is divided at a `/`. Ours are in ASCII. */
function split(path: string): { readonly prefix: string; readonly name: string } {
  if (path.length <= longestName) return { prefix: "", name: path };
  const at = path.indexOf("/", path.length - longestName - 1);
  if (at === -1 || at > 155) throw new Error(`${path} is too long for a tar archive`);
  return { prefix: path.slice(0, at), name: path.slice(at + 1) };
}
