import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readPlainYaml } from '../../src/lib/plain-yaml.ts';

const content = path.join(import.meta.dirname, '../../content');
const slowly = (text: string): unknown => parse(text, { version: '1.2', schema: 'core', uniqueKeys: true });
const frontMatter = (text: string) => (text.startsWith('---\n') ? text.slice(4, text.indexOf('\n---', 3) + 1) : text);

describe('YAML read plainly', () => {
  it('says the same of every shipped file as the parser that keeps places', () => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(md|yaml)$/.test(file),
    );
    const texts = files
      .filter((file) => !/^(README|LICENSE)/.test(file))
      .map((file) => frontMatter(readFileSync(path.join(content, file), 'utf8').replaceAll('\r\n', '\n')));
    let plain = 0;
    for (const text of texts) {
      const read = readPlainYaml(text);
      if (read === undefined) continue;
      plain += 1;
      expect(read).toEqual(slowly(text));
    }
    expect(plain).toBeGreaterThan(texts.length * 0.9);
  });

  it('says the same of any scalar, wherever it stands, or nothing', () => {
    const scalar = fc.oneof(
      fc.stringMatching(/^[-+.0-9eExob_~a-fnult: #']{1,12}$/),
      fc.constantFrom(
        'null',
        '~',
        'True',
        'yes',
        'no',
        'on',
        '012',
        '0o14',
        '0x1F',
        '1_000',
        '1e3',
        '.5',
        '5.',
        '+1',
        '.inf',
        '.NaN',
        '2016-01-01',
        '1:30',
        '=',
        '<<',
      ),
      fc.double().map(String),
    );
    const read = (text: string) => {
      try {
        return { value: slowly(text) };
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(scalar, (written) => {
        for (const text of [
          `a: ${written}\n`,
          `- ${written}\n`,
          `a: [${written}]\n`,
          `a:\n  b: ${written}\n  c: 1\n`,
        ]) {
          const plain = readPlainYaml(text);
          expect(plain === undefined ? read(text) : { value: plain }).toEqual(read(text));
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('says the same of whatever the other writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = stringify({ value });
        const plain = readPlainYaml(text);
        expect(plain === undefined ? slowly(text) : plain).toEqual(slowly(text));
      }),
    );
  });

  it.each([
    'a: &x 1\nb: *x\n',
    'a: !!str 1\n',
    '%YAML 1.1\n---\na: 1\n',
    'a: 1\na: 2\n',
    'a: [1\n',
    'a: 1_000\n',
    'a: 012\n',
  ])('leaves %j to the parser that can explain it', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
