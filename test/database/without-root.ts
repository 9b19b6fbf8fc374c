/** Does `work` as a user whom file permissions bind: root is not bound by them, and containers often run tests as root. */
export function withoutRoot<T>(work: () => T): T {
  if (process.geteuid?.() !== 0 || !process.setegid || !process.seteuid) return work();
  const nobody = 65_534;
  process.setegid(nobody);
  process.seteuid(nobody);
  try {
    return work();
  } finally {
    process.seteuid(0);
    process.setegid(0);
  }
}
