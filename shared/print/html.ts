import { sentencePieces } from "../words/foreign-text.ts";
import { printable } from "../words/printable.ts";

/** Markup whose texts were escaped when it was made. */
export interface Html {
  readonly kind: "html";
  readonly markup: string;
}

/** A text is escaped; null leaves nothing. */
export type HtmlValue = string | number | Html | readonly Html[] | null;

/** The only way from a text to markup: `` html`<p>${text}</p>` ``. Values stand in content and in attributes with double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const written = values.map((value, at) => `${markupOf(value)}${parts[at + 1] ?? ""}`);
  return { kind: "html", markup: `${parts[0] ?? ""}${written.join("")}` };
}

export const noHtml: Html = { kind: "html", markup: "" };

function markupOf(value: HtmlValue): string {
  if (value === null) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that HTML does not allow, half characters among them, become a replacement character. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/gu, (character) => entities[character] ?? "");

/** A sentence of ours; what others wrote in it cannot reorder the text around it. */
export const sentenceHtml = (sentence: string): Html =>
  html`${sentencePieces(sentence).map(({ text, isForeign }) => (isForeign ? html`<bdi>${text}</bdi>` : html`${text}`))}`;

/** A text that others wrote, in a cell or a heading of its own. */
export const foreignHtml = (text: string, longest?: number): Html => html`<bdi>${printable(text, longest)}</bdi>`;

export interface PrintedTable {
  /** What it lists, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Html[])[];
  readonly className?: string;
}

/** On a narrow screen a wide table scrolls, also by the keyboard. */
export const tableHtml = ({ label, columns, rows, className = "" }: PrintedTable): Html =>
  html`<div class="scroll" role="group" tabindex="0" aria-label="${label}">
    <table class="${className}">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name ?? null}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
