import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { dayOf } from "../formats.tsx";

/** The connector whose testing mark is being set, and its present mark. */
export interface TestingRequest {
  readonly id: ConnectorId;
  readonly title: string;
  readonly until: string | null;
  readonly note: string;
}

const suggestedDays = 14;

/** The day that is offered first: long enough for a test, short enough to be reminded. */
export function offeredDay(today: Date): string {
  const then = new Date(today);
  then.setDate(then.getDate() + suggestedDays);
  return dayOf(then);
}
