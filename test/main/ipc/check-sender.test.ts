import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../main/ipc/check-sender.ts';

const mainFrame = { origin: 'app://casebook', parent: null };
const ourContents = { mainFrame };

describe('who may send messages to the main process', () => {
  it("is our window's page", () => {
    expect(isOurPage({ sender: ourContents, senderFrame: mainFrame }, ourContents)).toBe(true);
  });

  it.each(['https://casebook', 'app://casebook.example', 'app://print', 'app://casebook:1', 'file://', 'null', ''])(
    'is not a page from %j, even in our window',
    (origin) => {
      const frame = { origin, parent: null };
      const contents = { mainFrame: frame };
      expect(isOurPage({ sender: contents, senderFrame: frame }, contents)).toBe(false);
    },
  );

  it('is not a frame within our page, even from our origin', () => {
    const frame = { origin: 'app://casebook', parent: mainFrame };
    expect(isOurPage({ sender: ourContents, senderFrame: frame }, ourContents)).toBe(false);
  });

  it('is not a frame that has gone, nor one that is no longer the one shown', () => {
    expect(isOurPage({ sender: ourContents, senderFrame: null }, ourContents)).toBe(false);
    expect(isOurPage({ sender: ourContents, senderFrame: { ...mainFrame } }, ourContents)).toBe(false);
  });

  it('is not another window, nor anyone while there is none of ours', () => {
    const otherFrame = { origin: 'app://casebook', parent: null };
    expect(isOurPage({ sender: { mainFrame: otherFrame }, senderFrame: otherFrame }, ourContents)).toBe(false);
    expect(isOurPage({ sender: ourContents, senderFrame: mainFrame }, null)).toBe(false);
  });
});
