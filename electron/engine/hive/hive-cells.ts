import type { ByteSource } from "../reports/byte-source.ts";
import type { HiveFault } from "./hive.ts";

/** Leaves the reader with the reason; caught where the file was opened. */
export class HiveProblem extends Error {
  readonly fault: HiveFault;
  constructor(fault: HiveFault) {
    super(fault);
    this.fault = fault;
  }
}

export const damaged = (): HiveProblem => new HiveProblem("damaged");

/** Header of the file; every offset in it counts from its end. */
export const baseBytes = 4096;

/** More than a user has below any key of ours; each is one read of the file. */
const mostCells = 100_000;
/** The longest record is a list of 65,535 keys with eight bytes each. */
const longestCell = 1024 * 1024;
/** All cells together: what is asked for takes some hundred kilobytes. */
const mostBytes = 64 * 1024 * 1024;

export interface HiveCells {
  /** The content of the cell at this offset, without its size. */
  readonly read: (offset: number) => Buffer;
}

/** Reads cells one by one: a hive may have hundreds of megabytes, of which a few kilobytes are wanted. */
export function cellsOf(source: ByteSource, binsBytes: number): HiveCells {
  const count = { cells: 0, bytes: 0 };
  return {
    read: (offset) => {
      count.cells += 1;
      if (count.cells > mostCells) throw new HiveProblem("too-complex");
      if (offset % 8 !== 0 || offset + 8 > binsBytes) throw damaged();
      const head = source.read(baseBytes + offset, 4);
      if (head.length < 4) throw damaged();
      // Negative while it is in use.
      const size = -head.readInt32LE(0);
      if (size < 8 || offset + size > binsBytes) throw damaged();
      if (size > longestCell) throw new HiveProblem("too-complex");
      count.bytes += size;
      if (count.bytes > mostBytes) throw new HiveProblem("too-complex");
      const content = source.read(baseBytes + offset + 4, size - 4);
      if (content.length < size - 4) throw damaged();
      return content;
    },
  };
}

/** Of a record, after its bounds are checked. */
export function part(cell: Buffer, at: number, length: number): Buffer {
  if (at + length > cell.length) throw damaged();
  return cell.subarray(at, at + length);
}

export const isA = (cell: Buffer, signature: string): boolean => cell.toString("latin1", 0, 2) === signature;
