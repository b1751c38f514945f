import { html, type Html } from "./html.ts";

export interface PrintedPage {
  /** Of the texts, `en`. */
  readonly language: string;
  readonly title: string;
  readonly body: Html;
}

/**
 * One HTML file that needs nothing else: it runs no script, loads nothing, and sends nothing. The policy says so to the browser, too.
 * Only this style sheet is allowed, by its hash, so that markup can bring no style of its own.
 */
export function printPage({ language, title, body }: PrintedPage): string {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
  return page.markup;
}

export const printStyle = `
:root { color-scheme: light dark; --text: #1b1b1b; --quiet: #555; --line: #c8c8c8; --ground: #fff; --danger: #a4262c; --attention: #7a4d00; --good: #0b6a0b; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f0f0; --quiet: #bdbdbd; --line: #565656; --ground: #1f1f1f; --danger: #ff9ea1; --attention: #ffd089; --good: #8fdc8f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 0.4em; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin-top: 0; }
h2 { font-size: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: 0.2em; }
h3 { font-size: 1.05rem; }
h4 { font-size: 1rem; }
p, ul, dl, table { margin: 0.4em 0 0.8em; }
img { width: 40px; height: 40px; object-fit: contain; vertical-align: middle; margin-right: 0.5rem; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.2em 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: 0.3em 0.6em 0.3em 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-weight: 600; }
tbody th { font-weight: 400; }
.chain tbody th { width: 45%; }
code { font-family: "Cascadia Mono", Consolas, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.danger { color: var(--danger); }
.attention { color: var(--attention); }
.good { color: var(--good); }
.tone { font-weight: 600; }
.scroll { overflow-x: auto; }
li + li { margin-top: 0.3em; }
pre { margin: 0.3em 0; padding: 0.5em 0.75em; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
small { color: var(--quiet); font-weight: 400; }
.rule { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin: 1rem 0; }
.rule h3 { margin-top: 0; }
.not-met { border-color: var(--danger); }
.for-a-person { border-color: var(--attention); }
.met { border-color: var(--good); }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: 0.5em; } }
@media print {
  :root { --text: #000; --quiet: #333; --line: #999; --ground: #fff; --danger: #8a1a1f; --attention: #5c3a00; --good: #064d06; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  td, tbody th { overflow-wrap: anywhere; }
  .connector { break-before: page; }
  h1, h2, h3, h4 { break-after: avoid; }
  tr, article { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

/** Nothing stands between the tags and the style sheet: the hash is of all of it. */
const styleElement: Html = { kind: "html", markup: `<style>${printStyle}</style>` };

/** SHA-256 of `printStyle`; a test computes it. */
export const styleHash = "sha256-w5g75sM8StTalGoC3oW7qaY5kegbKCxHXfnvuEc5UsE=";

export const contentPolicy = `default-src 'none'; img-src data:; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
