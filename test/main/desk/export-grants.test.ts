import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExportGrants } from '../../../main/desk/export-grants.ts';

const create = () => {
  let last = 0;
  return createExportGrants(() => `token-${(last += 1)}`);
};
const file = path.resolve('/tmp/pack.pdf');

describe('permissions to export', () => {
  it('are outstanding until taken', () => {
    const grants = create();
    const grant = grants.give(file);
    expect(grants.outstanding()).toEqual([grant]);
    grants.taken(grant.token);
    expect(grants.outstanding()).toEqual([]);
  });

  it('let a file be opened only once an export to that very path was begun', () => {
    const grants = create();
    const { token } = grants.give(file);
    expect(grants.wasTaken(file)).toBe(false);
    grants.taken('token-of-nobody');
    grants.taken(token);
    expect(grants.wasTaken(file)).toBe(true);
    expect(grants.wasTaken(`${file}.exe`)).toBe(false);
    expect(grants.wasTaken(path.resolve('/etc/passwd'))).toBe(false);
  });

  it('are each for one choice, even of the same path', () => {
    const grants = create();
    expect(grants.give(file).token).not.toBe(grants.give(file).token);
    expect(grants.outstanding()).toHaveLength(2);
  });
});
