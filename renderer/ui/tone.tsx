import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../shared/model/finding.ts";

/** The only four tones the window has. */
export type Tone = Severity | "good";

const icons = { danger: ErrorCircleFilled, attention: WarningFilled, information: InfoRegular, good: CheckmarkCircleRegular } as const;

/** Never the only sign of a tone: there is a word beside it, or `label`. */
export function ToneIcon({ tone, label }: { readonly tone: Tone; readonly label?: string }) {
  const Icon = icons[tone];
  return <Icon className={`tone-icon tone-icon--${tone}`} {...(label === undefined ? { "aria-hidden": true } : { "aria-label": label })} />;
}
