import { mountOf, type Mount } from './mounts.ts';

/** What is known about the computer that a folder is on. */
export interface FolderSurroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  homeDir: string;
  mounts: readonly Mount[];
  /** Names of files and folders that lie in any of the folders above. */
  namesAbove: ReadonlySet<string>;
}

const networkFileSystems = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb',
  'smb2',
  'smb3',
  'smbfs',
  'afpfs',
  'ncpfs',
  'afs',
  'coda',
  'ceph',
  'lustre',
  'gpfs',
  'beegfs',
  'glusterfs',
  'davfs',
  'davfs2',
  'webdav',
  'ftp',
  'vboxsf',
  'vmhgfs',
  'prl_fs',
]);

/** FUSE names the program: `fuse.sshfs`. Others, such as encrypted folders and NTFS drives, are local. */
const networkFuse =
  /^(?:macfuse_|osxfuse_|fuse\.?)(?:sshfs|rclone|davfs2?|gvfsd-fuse|kio-fuse|s3fs|gcsfuse|goofys|curlftpfs|smbnetfs|glusterfs|ceph|juicefs|mfs|google-drive-ocamlfuse|onedriver|seadrive|vmhgfs-fuse|vmware-vmblock)$/;

/** Folder names that sync clients give, as they are or with an account after them: `OneDrive - Devon County Council`. */
const syncedNames: readonly [pattern: RegExp, service: string][] = [
  [/^onedrive(?: ?- ?.+|\d*)?$/i, 'OneDrive'],
  [/^dropbox(?: \(.+\))?$/i, 'Dropbox'],
  [/^(?:google ?drive|googledrive-.+|my drive)$/i, 'Google Drive'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^box(?: sync|-box)$/i, 'Box'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^pcloud ?drive$/i, 'pCloud'],
  [/^(?:mega|megasync)$/i, 'MEGA'],
  [/^(?:proton ?drive|protondrive-.+)$/i, 'Proton Drive'],
  [/^cloudstorage$/i, 'a cloud drive'],
];

/** What sync clients leave in the folder that they sync, whatever it is called. */
const syncMarkers: readonly [name: string, service: string][] = [
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.tmp.driveupload', 'Google Drive'],
];

const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;

/**
 * Why a folder must not hold a live database, as the second half of a sentence; `null` when nothing speaks against it.
 * SQLite's locks do not work across a network, and a sync client copies a database while it is being written, piece by
 * piece and to several computers: both have cost users of other programs their work.
 */
export function sharedFolderReason(folder: string, surroundings: FolderSurroundings): string | null {
  return networkReason(folder, surroundings) ?? syncReason(folder, surroundings);
}

function networkReason(folder: string, { platform, mounts }: FolderSurroundings): string | null {
  if (platform === 'win32') {
    const [, first = ''] = /^[\\/]{2}([^\\/]+)/.exec(folder) ?? [];
    const isDevicePath = first === '?' || first === '.';
    const isUnc = isDevicePath ? /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(folder) : first !== '';
    return isUnc ? 'it is on another computer, and a database is not safe across a network' : null;
  }
  const mount = mountOf(folder, mounts);
  return mount && isNetworkMount(mount)
    ? `it is on a network or shared drive (${mount.fsType}), and a database is not safe there`
    : null;
}

function isNetworkMount({ fsType, options }: Mount): boolean {
  // 9p over TCP is a network; as `drvfs` it is a Windows drive seen from Linux. Over virtio it is a virtual machine's own disk.
  if (fsType === '9p') return options.some((option) => option === 'trans=tcp' || option.startsWith('aname=drvfs'));
  return networkFileSystems.has(fsType) || networkFuse.test(fsType);
}

function syncReason(folder: string, { platform, env, homeDir, namesAbove }: FolderSurroundings): string | null {
  const ignoreCase = platform === 'win32' || platform === 'darwin';
  const segments = splitPath(folder);
  const home = splitPath(homeDir);
  const isInHome = startsWith(segments, home, ignoreCase);
  const inOneDrive = oneDriveVariables.some((name) => {
    const root = splitPath(env[name] ?? '');
    return root.length > 0 && startsWith(segments, root, ignoreCase);
  });
  // A person may be called Box or Mega: their home folder's own name says nothing.
  const looked = isInHome ? segments.toSpliced(home.length - 1, 1) : segments;
  const [inHome = ''] = isInHome ? segments.slice(home.length) : [];
  const service =
    (inOneDrive ? 'OneDrive' : null) ??
    syncedNames.find(([pattern]) => looked.some((segment) => pattern.test(segment)))?.[1] ??
    (inHome.toLowerCase() === 'box' ? 'Box' : null) ??
    syncMarkers.find(([name]) => namesAbove.has(name))?.[1];
  return service ? `${service} keeps it in step with other computers, and would damage a database in use` : null;
}

function splitPath(path: string): string[] {
  return path.split(/[\\/]+/).filter((segment) => segment !== '');
}

function startsWith(segments: readonly string[], start: readonly string[], ignoreCase: boolean): boolean {
  const fold = (text: string | undefined): string | undefined => (ignoreCase ? text?.toLowerCase() : text);
  return start.length > 0 && start.every((segment, index) => fold(segment) === fold(segments[index]));
}
