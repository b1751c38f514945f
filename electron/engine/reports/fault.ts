import type { NotReadReason } from "../../../shared/model/report.ts";

/** Ends the reading of one report; caught once, in `read-report.ts`, where it becomes the reason why it was not read. */
export class ReportFault extends Error {
  readonly because: NotReadReason;

  constructor(because: NotReadReason, detail: string) {
    super(detail);
    this.because = because;
  }
}

export function fault(because: NotReadReason, detail: string): never {
  throw new ReportFault(because, detail);
}
