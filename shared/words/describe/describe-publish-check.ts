import {
  certificationHold,
  type CheckFailure,
  type CheckPlace,
  type CheckPoint,
  type CheckReport,
  type PointFacts,
} from "../../model/publish-check.ts";
import { foreign, sentenceFacts, type SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { describeProblem } from "./describe-publishing.ts";

export type PublishCheckWords = Words["publishCheck"];

export function describePoint({ facts }: Pick<CheckPoint, "facts">, words: PublishCheckWords): string {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const sentence = words.points[facts.kind] as (of: SentenceFacts<PointFacts>) => string;
  return sentence(sentenceFacts<PointFacts>(facts));
}

export const describeCheckPlace = ({ document, line, column }: CheckPlace, words: PublishCheckWords): string =>
  words.place(foreign(document), line, column);

/** What was checked, and as what; why a folder could not be packed. */
export function describeChecked({ checked, subject, fileName, notBuilt }: CheckReport, all: Words): string {
  const words = all.publishCheck;
  if (checked === "file") return words.checkedFile(foreign(subject));
  return notBuilt === null
    ? words.checkedFolder(foreign(subject), foreign(fileName))
    : `${words.notBuilt(foreign(subject))} ${describeProblem(notBuilt, all.publish.packFailures)}`;
}

export const describeHold = (words: PublishCheckWords): string => words.onHold(certificationHold.day, certificationHold.source.title);

export const describeCheckFailure = (failure: CheckFailure, words: PublishCheckWords): string => describeProblem(failure, words.failures);
