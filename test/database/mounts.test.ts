import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mountOf, parseMacMounts, parseMountInfo } from '../../main/database/mounts.ts';

const mountInfo = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
36 35 98:0 /mnt1 /mnt/team\\040files rw,noatime master:1 propagate_from:2 - nfs4 fileserver:/team rw,vers=4.2,Addr=10.0.0.7
40 27 0:50 / /home/ann/tab\\011and\\134slash rw - fuse.sshfs ann@host: rw,user_id=1000

not a mount at all
41 27`;

test('mountinfo gives mount point, type and options, whatever optional fields are between', () => {
  expect(parseMountInfo(mountInfo)).toEqual([
    { mountPoint: '/proc', fsType: 'proc', options: ['rw'] },
    { mountPoint: '/', fsType: 'ext4', options: ['rw', 'discard'] },
    { mountPoint: '/mnt/team files', fsType: 'nfs4', options: ['rw', 'vers=4.2', 'addr=10.0.0.7'] },
    { mountPoint: '/home/ann/tab\tand\\slash', fsType: 'fuse.sshfs', options: ['rw', 'user_id=1000'] },
  ]);
});

test.runIf(process.platform === 'linux')('the mounts of this very computer are read, with a root among them', () => {
  const mounts = parseMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'));
  expect(mountOf(process.cwd(), mounts)).not.toBeNull();
  expect(mountOf('/proc/self', mounts)).toMatchObject({ mountPoint: '/proc', fsType: 'proc' });
});

test('what mount prints on macOS is read, brackets in a name included', () => {
  const printed = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ann@server/team (old) on /Volumes/team (old) (smbfs, nodev, nosuid, mounted by ann)
nonsense`;
  expect(parseMacMounts(printed).map(({ mountPoint, fsType }) => [mountPoint, fsType])).toEqual([
    ['/', 'apfs'],
    ['/System/Volumes/Data/home', 'autofs'],
    ['/Volumes/team (old)', 'smbfs'],
  ]);
});

test('a path belongs to the deepest mount above it, and to the last of several at one place', () => {
  const mounts = ['/', '/mnt/a', '/mnt/a', '/mnt'].map((mountPoint, index) => ({
    mountPoint,
    fsType: `type-${index}`,
    options: [],
  }));
  expect(mountOf('/mnt/a/b', mounts)?.fsType).toBe('type-2');
  expect(mountOf('/mnt/a', mounts)?.fsType).toBe('type-2');
  expect(mountOf('/mnt/abc', mounts)?.fsType).toBe('type-3');
  expect(mountOf('/home', mounts)?.fsType).toBe('type-0');
  expect(mountOf('/home', [])).toBeNull();
});
