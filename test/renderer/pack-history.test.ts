import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialHistory, packHistory, type PackHistoryAction } from '../../renderer/features/packs/pack-history.ts';
import { emptyPackContent } from '../../src/packs/pack.ts';

const titled = (title: string) => emptyPackContent(title);
const run = (actions: PackHistoryAction[], start = titled('start')) =>
  actions.reduce(packHistory, initialHistory(start));

describe('undo in the pack editor', () => {
  it('goes back and forward over each edit', () => {
    const edited = run([
      { type: 'edit', content: titled('one'), atMs: 0 },
      { type: 'edit', content: titled('two'), atMs: 1 },
    ]);
    const undone = packHistory(edited, { type: 'undo' });
    expect(undone.content.title).toBe('one');
    expect(packHistory(undone, { type: 'redo' }).content.title).toBe('two');
  });

  it('takes a run of typing in one field as one step, and a pause as the next', () => {
    const typed = run([
      { type: 'edit', content: titled('a'), typing: 'title', atMs: 0 },
      { type: 'edit', content: titled('ab'), typing: 'title', atMs: 300 },
      { type: 'edit', content: titled('abc'), typing: 'title', atMs: 3_000 },
    ]);
    const once = packHistory(typed, { type: 'undo' });
    expect(once.content.title).toBe('ab');
    expect(packHistory(once, { type: 'undo' }).content.title).toBe('start');
  });

  it('starts a step when another field is typed in', () => {
    const typed = run([
      { type: 'edit', content: titled('a'), typing: 'title', atMs: 0 },
      { type: 'edit', content: { ...titled('a'), author: 'b' }, typing: 'author', atMs: 10 },
    ]);
    expect(packHistory(typed, { type: 'undo' }).content).toEqual(titled('a'));
  });

  it('forgets what was undone once something new is done', () => {
    const history = run([
      { type: 'edit', content: titled('one'), atMs: 0 },
      { type: 'undo' },
      { type: 'edit', content: titled('other'), atMs: 1 },
      { type: 'redo' },
    ]);
    expect(history.content.title).toBe('other');
  });

  it('reaches what another window saved after being overtaken', () => {
    const history = run([
      { type: 'edit', content: titled('mine'), atMs: 0 },
      { type: 'overtaken', theirs: titled('theirs') },
    ]);
    expect(history.content.title).toBe('mine');
    expect(packHistory(history, { type: 'undo' }).content.title).toBe('theirs');
  });

  it('comes back to the start after as many undos as there were edits', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 150 }), (titles) => {
        const edits = titles.map((title, index) => ({ type: 'edit' as const, content: titled(title), atMs: index }));
        const undos = titles.map(() => ({ type: 'undo' as const }));
        expect(run([...edits, ...undos]).content.title).toBe('start');
      }),
    );
  });
});
