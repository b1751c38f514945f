import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type ReactNode } from "react";
import { useWords } from "../../state/words.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";
import { plainSentence } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

/** A notice in words. */
export interface NoticeBannerItem {
  readonly id: string;
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
  readonly onDismiss: () => void;
}

/** Above every screen, one line each: the first is shown, the others after a click. */
export function NoticeBannerList({ notices }: { readonly notices: readonly NoticeBannerItem[] }) {
  const words = useWords().window.notices;
  const [all, setAll] = useState(false);
  if (notices.length === 0) return null;
  const shown = all ? notices : notices.slice(0, 1);
  const hidden = notices.length - 1;
  return (
    <section className="notice-banner" aria-label={words.label}>
      <ul>
        {shown.map(({ id, tone, title, text, action, onDismiss }, index) => (
          <li key={id} className="notice-banner__item">
            <ToneIcon tone={tone} />
            <p className="notice-banner__text">
              <strong>
                <Sentence text={title} />.
              </strong>{" "}
              <Sentence text={text} />
            </p>
            <span className="notice-banner__actions">
              {action}
              {index === 0 && hidden > 0 && (
                <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? words.fewer : words.more(hidden)}
                </Button>
              )}
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={plainSentence(words.dismiss(title))}
                onClick={onDismiss}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
