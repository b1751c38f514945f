import { useId, type ReactNode } from "react";

/** A titled part of a page. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h3 className="section__title" id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}
