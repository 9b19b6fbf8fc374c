import { writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { readColumns, type DatedColumns } from '../../main/database/kept-columns.ts';
import { readLibraryMeta } from '../../main/database/library-state.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { buildColumns } from '../../main/database/read-columns.ts';
import { caseFile, contentFolder, metric, smallContent } from './small-content.ts';

const compileOf = (content: string) => {
  const db = openLibraryInMemory([], { compiler: 'test' });
  const compile = () =>
    compileLibrary({ db, folders: { content, own: null }, now: () => new Date(0), compiler: 'test' });
  return { db, compile };
};

it('keeps columns that say what the rows say, whatever was changed, added or taken away', async () => {
  const content = contentFolder();
  const { db, compile } = compileOf(content);
  const write = (id: string, text: string) => writeFileSync(path.join(content, 'cases', `${id}.md`), text);
  const another = (id: string, title: string) =>
    caseFile({
      id,
      title,
      place: { name: title, country: 'England' },
      interventions: ['rapid-response'],
      metrics: [metric('one', { design: 'randomised', interventions: ['case-management'] }), metric('two', {})],
    });
  const steps: (() => void)[] = [
    () => undefined,
    () => write('beta', (smallContent['cases/beta.md'] ?? '').replace('title: Beta', 'title: Zeta')),
    () => write('aardvark', another('aardvark', 'Aardvark')),
    () => write('delta', another('delta', 'Delta').replace('country: England', 'country: Austria')),
    () => rmSync(path.join(content, 'cases', 'delta.md')),
    () => rmSync(path.join(content, 'cases', 'alpha.md')),
    () => write('gamma', (smallContent['cases/gamma.md'] ?? '').replace('randomised', 'self-reported')),
    () => write('aardvark', another('aardvark', 'Moved to the end: zzz')),
  ];
  let before: DatedColumns | null = null;
  for (const step of steps) {
    step();
    await compile();
    const columns = readColumns(db);
    expect(columns).toEqual(buildColumns(db));
    expect(readColumns(db, before)).toEqual(columns);
    before = { compilation: readLibraryMeta(db)?.compilation ?? 0, columns };
  }
  expect(readColumns(db).cases.ids).toEqual(['gamma', 'aardvark', 'beta']);
});

it('makes columns anew when the library has changed without them', async () => {
  const { db, compile } = compileOf(contentFolder());
  await compile();
  db.exec('UPDATE columns SET compilation = 0');
  db.exec("UPDATE metrics SET certainty = 'high'");
  expect(readColumns(db).metrics.codes.certainty).toEqual(buildColumns(db).metrics.codes.certainty);
});
