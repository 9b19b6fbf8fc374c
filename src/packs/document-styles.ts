/** Column widths as classes, so that no style attribute is needed: `w37` is 37 per cent. */
const widths = Array.from({ length: 100 }, (_, index) => `.pack-document .w${index + 1}{width:${index + 1}%}`).join('');

/**
 * How a document looks on paper and in the preview, scoped to `.pack-document`. Paper is always light, so nothing here follows
 * the theme of the window. Units: points for type, as it is printed at A4.
 */
export const documentStyles = `
.pack-document {
  --ink: #212b32; --quiet: #4c6272; --line: #aeb7bd; --hair: #d8dde0; --blue: #005eb8; --tint: #eef4fa; --red: #b3261e;
  box-sizing: border-box; color: var(--ink); background: #fff; color-scheme: light;
  font: 10.5pt/1.5 Arial, Helvetica, 'Liberation Sans', sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; text-align: left;
}
.pack-document *, .pack-document *::before { box-sizing: border-box; }
.pack-document p { margin: 0 0 6pt; }
.pack-document a { color: var(--blue); text-decoration: underline; text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }
.pack-document a.citation { text-decoration-thickness: 1px; text-underline-offset: 2px; }
.pack-document h1, .pack-document h2, .pack-document h3, .pack-document h4 { margin: 0; line-height: 1.2; font-weight: 700; break-after: avoid; text-wrap: balance; }
.pack-document h1 { font-size: 26pt; letter-spacing: -0.01em; }
.pack-document h2 { font-size: 19pt; color: var(--blue); margin: 30pt 0 6pt; padding-top: 10pt; border-top: 1.5pt solid var(--blue); }
.pack-document h3 { font-size: 13.5pt; margin: 20pt 0 6pt; }
.pack-document h4 { font-size: 11pt; margin: 14pt 0 4pt; }
.pack-document .lead { font-size: 12pt; color: var(--quiet); margin: 4pt 0 10pt; }
.pack-document h2 + .lead { margin-top: -2pt; break-after: avoid; }
.pack-document .aside { font-size: 9pt; line-height: 1.4; color: var(--quiet); }
.pack-document .warning { border-left: 3pt solid var(--red); background: #fdf1f0; padding: 6pt 9pt; }
.pack-document header { border-bottom: 0.75pt solid var(--line); padding-bottom: 14pt; }
.pack-document header .kind { color: var(--blue); font-weight: 700; margin-bottom: 8pt; }
.pack-document header .question { font-size: 14pt; line-height: 1.35; color: var(--quiet); margin: 10pt 0 16pt; }
.pack-document header dl { margin: 0; }
.pack-document header dl div { display: flex; gap: 10pt; padding: 2pt 0; }
.pack-document header dt { flex: 0 0 70pt; color: var(--quiet); }
.pack-document header dd { margin: 0; }
.pack-document .contents { margin-top: 18pt; }
.pack-document .contents-title { font-size: 13.5pt; font-weight: 700; }
.pack-document .contents ol { list-style: none; margin: 0; padding: 0; }
.pack-document .contents > ol > li { margin-top: 5pt; font-weight: 700; }
.pack-document .contents ol ol { padding-left: 14pt; font-weight: 400; }
.pack-document .contents a { color: inherit; text-decoration: none; }
.pack-document .contents a:hover, .pack-document .contents a:focus-visible { text-decoration: underline; }
.pack-document ul, .pack-document ol { margin: 0 0 8pt; padding-left: 18pt; }
.pack-document li { margin-bottom: 3pt; }
.pack-document blockquote { margin: 8pt 0 12pt; padding: 2pt 0 2pt 12pt; border-left: 3pt solid var(--line); }
.pack-document .table { margin: 10pt 0 16pt; overflow-x: auto; }
.pack-document table { width: 100%; min-width: 30em; table-layout: fixed; border-collapse: collapse; font-size: 9pt; line-height: 1.4; }
.pack-document caption, .pack-document figcaption { text-align: left; font-size: 9.5pt; font-weight: 700; padding: 0 0 5pt; break-after: avoid; }
.pack-document th, .pack-document td { text-align: left; vertical-align: top; font-weight: 400; padding: 5pt 6pt; overflow-wrap: anywhere; hyphens: manual; }
.pack-document th:first-child, .pack-document td:first-child { padding-left: 7pt; }
.pack-document thead th { font-weight: 700; vertical-align: bottom; border-bottom: 1.25pt solid var(--ink); padding-top: 0; }
.pack-document thead { break-after: avoid; }
.pack-document thead + tbody { break-before: avoid; }
.pack-document .short { break-inside: avoid; }
.pack-document tbody { border-bottom: 0.75pt solid var(--line); break-inside: avoid; }
.pack-document tbody p { margin: 0 0 2.5pt; }
.pack-document tbody p:last-child { margin-bottom: 0; }
.pack-document tbody .lead { font-size: 11pt; line-height: 1.3; color: var(--ink); margin: 1pt 0 2pt; }
.pack-document tbody .lead strong { font-size: 14pt; }
.pack-document tbody .aside { font-size: 8pt; }
.pack-document tr.group th { font-weight: 700; font-size: 10pt; background: var(--tint); padding: 4pt 7pt; break-after: avoid; }
.pack-document tr.notes td { padding: 0 7pt 6pt; }
.pack-document tr.notes p { padding-left: 9pt; border-left: 1.5pt solid var(--hair); margin: 0; padding-bottom: 2pt; }
.pack-document tbody.unobserved { border-bottom: 0; }
.pack-document .unobserved tr:not(.group) > :first-child { border-left: 1.25pt dashed var(--quiet); }
.pack-document .unobserved tr:not(.group) > :last-child { border-right: 1.25pt dashed var(--quiet); }
.pack-document .unobserved tr:not(.group):first-child > *, .pack-document .unobserved tr.group + tr > * { border-top: 1.25pt dashed var(--quiet); }
.pack-document .unobserved tr:last-child > * { border-bottom: 1.25pt dashed var(--quiet); }
.pack-document tbody.unobserved tr:not(.group) { background: repeating-linear-gradient(135deg, #fff 0 5pt, #f3f5f6 5pt 6pt); }
.pack-document figure { margin: 10pt 0 6pt; break-inside: avoid; }
.pack-document figure img { display: block; width: 100%; max-width: 680px; height: auto; }
.pack-document figcaption { padding: 4pt 0 2pt; }
.pack-document ol.references { padding-left: 24pt; }
.pack-document ol.references > li { padding-left: 4pt; margin-bottom: 7pt; break-inside: avoid; }
.pack-document ol.references > li p { margin: 0; overflow-wrap: anywhere; }
.pack-document ol.references > li:target { background: var(--tint); }
${widths}
@media (forced-colors: active) {
  .pack-document { forced-color-adjust: none; }
}
`;

/** What only a page of its own can set: paper, page breaks, the width of the text on a screen. */
export const documentPageStyles = `
@page { size: A4; margin: 20mm; }
html { background: #e8edee; }
body { margin: 0; }
@media screen {
  .pack-document { max-width: 210mm; margin: 24px auto; padding: 20mm; box-shadow: 0 1px 6px rgb(33 43 50 / 25%); }
}
@media screen and (max-width: 700px) {
  html { background: #fff; }
  .pack-document { margin: 0; padding: 16px; box-shadow: none; }
}
@media print {
  html { background: #fff; }
  .pack-document { orphans: 3; widows: 3; }
  .pack-document .contents { break-after: page; }
  .pack-document .contents + h2 { margin-top: 0; }
  .pack-document .starts-page { break-before: page; margin-top: 0; }
  .pack-document .table { overflow: visible; }
  .pack-document table { min-width: 0; }
  .pack-document thead { display: table-header-group; }
  .pack-document a { text-decoration: none; }
  .pack-document li { break-inside: avoid; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
