import type { ReactNode } from "react";
import { SectionLevel } from "./section.tsx";

/** A screen that is read from top to bottom. */
export function Page({ title, lead, children }: { readonly title: string; readonly lead: string | null; readonly children: ReactNode }) {
  return (
    <div className="page">
      <div className="page__column">
        <h1 className="page__title" tabIndex={-1}>
          {title}
        </h1>
        {lead !== null && <p className="page__lead">{lead}</p>}
        <SectionLevel value={2}>{children}</SectionLevel>
      </div>
    </div>
  );
}
