import type { SecurityLevel } from "../../shared/model/trust.ts";
import { useWords } from "../state/words.tsx";
import { Choice } from "./choice.tsx";

const levels = ["trusted-only", "any", "not-said"] as const satisfies readonly SecurityLevel[];

export interface SecurityChoiceProps {
  readonly value: SecurityLevel;
  readonly onChoose: (value: SecurityLevel) => void;
}

/** The options of Power BI Desktop under Data Extensions, in its own words, and where to find them. */
export function SecurityChoice({ value, onChoose }: SecurityChoiceProps) {
  const words = useWords().window.settings;
  return (
    <>
      <p className="quiet">
        {words.securityExplain} {words.whereToFind}
      </p>
      <Choice
        label=""
        name={words.security}
        value={value}
        options={levels.map((level) => ({ value: level, name: words.levels[level], hint: words.levelHints[level] }))}
        onChoose={onChoose}
      />
    </>
  );
}
