import type { RecordsTrouble } from "../../shared/model/cleanup.ts";
import { useWords } from "../state/words.tsx";
import { ToneIcon } from "./tone.tsx";

/** Where a list may be poorer than the truth: that it is so, why, and what helps. */
export function RecordsWarning({ text, because }: { readonly text: string; readonly because: RecordsTrouble }) {
  const { problem, step } = useWords().cleanup.recordsTroubles[because];
  return <p className="icon-line" role="status"><ToneIcon tone="attention" /><span>{text} {problem} {step}</span></p>;
}
