import { expect, it } from 'vitest';
import { plainText } from '../../src/search/plain-text.ts';

it('takes marks off that run over a line end, and leaves those of another paragraph', () => {
  expect(plainText('So? **They rose everywhere,\nmostly late.** Then 3.5%.')).toBe(
    'So? They rose everywhere, mostly late. Then 3.5%.',
  );
  expect(plainText('Two ** marks\n\nin two ** paragraphs')).toBe('Two ** marks\nin two ** paragraphs');
});
