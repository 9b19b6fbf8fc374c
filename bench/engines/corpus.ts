import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { buildLibraryRows } from '../../src/library/library-rows.ts';
import { parseContent } from '../../main/content/parse-content.ts';
import { readContentFiles } from '../../main/content/read-files.ts';

/** The fields of a document. A case study and each of its results are a document each. */
export const fields = ['title', 'place', 'summary', 'labels', 'synonyms', 'body'] as const;
export type Field = (typeof fields)[number];
/** What counts for how much; the same for every engine that can be told. */
export const boosts: Record<Field, number> = { title: 6, place: 5, summary: 1.5, labels: 2, synonyms: 1, body: 1 };

/** What one thing is found by: the very text that the library is compiled from. */
export type SearchDocument = { id: string } & Record<Field, string>;

/** Writes the documents of a content folder, one to a line of JSON, and counts them. */
export async function writeCorpus(contentFolder: string, file: string): Promise<{ cases: number; results: number }> {
  const content = parseContent(await readContentFiles(contentFolder));
  const out = createWriteStream(file);
  let results = 0;
  for (const { caseStudy } of content.caseStudies) {
    const { card, found, passages, metrics } = buildLibraryRows(caseStudy, content);
    const documents: SearchDocument[] = [
      {
        id: card.id,
        title: card.title,
        place: found.names,
        summary: found.summary,
        labels: found.labels,
        synonyms: found.measured,
        body: passages.slice(1).join('\n'),
      },
    ];
    for (const { view, passage } of metrics) {
      const { indicator: title, statement: summary, names: place, synonyms, context: labels, caveats: body } = passage;
      documents.push({ id: view.id, title, place, summary, labels, synonyms, body });
    }
    results += metrics.length;
    if (!out.write(documents.map((document) => `${JSON.stringify(document)}\n`).join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { cases: content.caseStudies.length, results };
}

/** Reads them again one by one. */
export async function* readCorpus(file: string): AsyncGenerator<SearchDocument> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as SearchDocument;
}
