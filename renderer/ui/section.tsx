import { createContext, use, useId, type ReactNode } from "react";

/** The level of a section's heading: one below that of what it is a part of. */
export const SectionLevel = createContext<2 | 3>(3);

/** A titled part of a page, or of the details of a connector. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  const Heading = `h${use(SectionLevel)}` as const;
  return (
    <section className="section" aria-labelledby={id}>
      <Heading className="section__title" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
