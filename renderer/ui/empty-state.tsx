import type { ReactNode } from "react";
import { Sentence } from "./sentence.tsx";

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** A path, buttons: what to do about the emptiness. */
  readonly children?: ReactNode;
}

/** Where nothing is to be seen, it teaches what would be. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <span className="empty-state__icon" aria-hidden>
        {icon}
      </span>
      <h2 className="empty-state__title">
        <Sentence text={title} />
      </h2>
      <p className="empty-state__text">
        <Sentence text={text} />
      </p>
      {children !== undefined && <div className="empty-state__actions">{children}</div>}
    </section>
  );
}
