import { expect, test } from 'vitest';
import type { Mount } from '../../main/database/mounts.ts';
import { sharedFolderReason, type FolderSurroundings } from '../../main/database/shared-folder.ts';

const linux: FolderSurroundings = {
  platform: 'linux',
  env: {},
  homeDir: '/home/ann',
  mounts: [{ mountPoint: '/', fsType: 'ext4', options: ['rw'] }],
  namesAbove: new Set(),
};
const windows: FolderSurroundings = { ...linux, platform: 'win32', homeDir: 'C:\\Users\\ann', mounts: [] };
const mac: FolderSurroundings = { ...linux, platform: 'darwin', homeDir: '/Users/ann', mounts: [] };

test.each([
  ['/home/ann/.local/share/casebook', linux],
  ['/home/box/.local/share/casebook', { ...linux, homeDir: '/home/box' }],
  ['/home/dropbox/.local/share/casebook', { ...linux, homeDir: '/home/dropbox' }],
  ['/srv/boxes/casebook', linux],
  ['/srv/dropbox-exports/casebook', linux],
  ['C:\\Users\\ann\\AppData\\Local\\Casebook', windows],
  ['C:\\Users\\mega\\AppData\\Local\\Casebook', { ...windows, homeDir: 'c:\\users\\Mega' }],
  ['\\\\?\\C:\\Casebook', windows],
  ['\\\\.\\C:\\Casebook', windows],
  ['C:\\OneDriveTools\\Casebook', { ...windows, env: { OneDrive: 'C:\\Users\\ann\\OneDrive', OneDriveConsumer: '' } }],
  ['/Users/ann/Library/Application Support/Casebook', mac],
] as [string, FolderSurroundings][])('%s is a folder for databases', (folder, surroundings) => {
  expect(sharedFolderReason(folder, surroundings)).toBeNull();
});

test.each([
  '\\\\fileserver\\home$\\ann\\Casebook',
  '//fileserver/home/ann/Casebook',
  '\\\\?\\UNC\\fileserver\\home\\Casebook',
  '\\\\wsl.localhost\\Debian\\home\\ann',
])('%s is refused as on another computer', (folder) => {
  expect(sharedFolderReason(folder, windows)).toContain('on another computer');
});

const at = (fsType: string, ...options: string[]): Mount[] => [
  ...linux.mounts,
  { mountPoint: '/mnt/team', fsType, options: ['rw', ...options] },
];

test.each([
  ...['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'afpfs', 'davfs', 'ceph', 'lustre', 'vboxsf'].map((type) => at(type)),
  ...['fuse.sshfs', 'fuse.rclone', 'fuse.gvfsd-fuse', 'fuse.davfs2', 'macfuse_sshfs', 'fuse.onedriver'].map((type) =>
    at(type),
  ),
  at('9p', 'trans=tcp', 'port=564'),
  at('9p', 'aname=drvfs;path=c:\\', 'trans=fd'),
])('a folder on a network mount is refused with its type: %j', (...mounts) => {
  const reason = sharedFolderReason('/mnt/team/casebook', { ...linux, mounts });
  expect(reason).toContain(`network or shared drive (${mounts.at(-1)?.fsType})`);
});

test.each([
  ...['ext4', 'btrfs', 'xfs', 'tmpfs', 'overlay', 'ntfs3', 'fuseblk', 'fuse.gocryptfs', 'virtiofs', 'apfs'].map(
    (type) => at(type),
  ),
  at('9p', 'trans=virtio', 'version=9p2000.l'),
])('a folder on a local mount is not: %j', (...mounts) => {
  expect(sharedFolderReason('/mnt/team/casebook', { ...linux, mounts })).toBeNull();
});

test('a network mount elsewhere does not matter, nor one whose name only begins alike', () => {
  expect(sharedFolderReason('/mnt/teamwork/casebook', { ...linux, mounts: at('nfs') })).toBeNull();
});

test.each([
  ['C:\\Users\\ann\\OneDrive\\Casebook', 'OneDrive', windows],
  ['C:\\Users\\ann\\OneDrive - Devon County Council\\Casebook', 'OneDrive', windows],
  ['c:\\users\\ann\\onedrive - nhs\\x', 'OneDrive', windows],
  ['D:\\Work\\Casebook', 'OneDrive', { ...windows, env: { OneDriveCommercial: 'd:\\work' } }],
  ['C:\\Users\\ann\\Dropbox (Council)\\x', 'Dropbox', windows],
  ['G:\\My Drive\\x', 'Google Drive', windows],
  ['C:\\Users\\ann\\Box\\x', 'Box', windows],
  ['C:\\Users\\ann\\iCloudDrive\\x', 'iCloud Drive', windows],
  ['/home/ann/Nextcloud/casebook', 'Nextcloud', linux],
  ['/home/ann/Documents/Dropbox/casebook', 'Dropbox', linux],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud Drive', mac],
  ['/Users/ann/Library/CloudStorage/OneDrive-Personal/x', 'OneDrive', mac],
  ['/Users/ann/Library/CloudStorage/GoogleDrive-a@b.uk/My Drive/x', 'Google Drive', mac],
  ['/Users/ann/Library/CloudStorage/Egnyte/x', 'a cloud drive', mac],
  ['/data/work/casebook', 'Syncthing', { ...linux, namesAbove: new Set(['etc', '.stfolder']) }],
  ['/data/work/casebook', 'Dropbox', { ...linux, namesAbove: new Set(['.dropbox.cache']) }],
] as [string, string, FolderSurroundings][])('%s is refused because %s syncs it', (folder, service, surroundings) => {
  expect(sharedFolderReason(folder, surroundings)).toContain(`${service} keeps it in step with other computers`);
});
