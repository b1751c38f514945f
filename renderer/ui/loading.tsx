import { Spinner } from "@fluentui/react-components";
import { useWords } from "../state/words.tsx";

/** In place of a screen that is still being loaded. */
export function Loading() {
  const { detail } = useWords().window;
  return <Spinner className="pane__loading" size="tiny" aria-label={detail.loading} />;
}
