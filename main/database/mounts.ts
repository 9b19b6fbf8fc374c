/** A file system as it is attached somewhere. */
export interface Mount {
  /** Absolute path at which it begins. */
  mountPoint: string;
  /** `ext4`, `nfs4`, `fuse.sshfs`, on macOS `apfs`, `smbfs`. */
  fsType: string;
  /** Lower-case options, such as `trans=tcp`. */
  options: string[];
}

/** Reads `/proc/self/mountinfo` (proc(5)), in the order in which things were mounted; lines of another shape are left out. */
export function parseMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const mountPoint = before.split(' ')[4];
    const [fsType, , superOptions = ''] = after?.split(' ') ?? [];
    if (!mountPoint || !fsType) return [];
    return [{ mountPoint: unescapeOctal(mountPoint), fsType, options: superOptions.toLowerCase().split(',') }];
  });
}

/** Space, tab, newline and backslash are written as `\040`. Only ASCII is escaped, so each escape is a whole character. */
function unescapeOctal(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

/** Reads what macOS's `mount` prints: `//ann@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function parseMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, mountPoint, listed] = /^.*? on (\/.*) \(([^()]+)\)$/.exec(line) ?? [];
    const [fsType, ...options] = listed?.split(', ') ?? [];
    return mountPoint && fsType ? [{ mountPoint, fsType, options: options.map((option) => option.toLowerCase()) }] : [];
  });
}

/** The file system that holds an absolute path: the deepest, and of several at one place the last, which hides the others. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let deepest: Mount | null = null;
  for (const mount of mounts) {
    const folder = mount.mountPoint === '/' ? '/' : `${mount.mountPoint}/`;
    const holds = path === mount.mountPoint || path.startsWith(folder);
    if (holds && mount.mountPoint.length >= (deepest?.mountPoint.length ?? 0)) deepest = mount;
  }
  return deepest;
}
