/** Where a key moves the row that the keyboard is on; `null` for keys that move nothing. */
export function movedTo({ key }: { key: string }, from: number, count: number, pageRows: number): number | null {
  const within = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + pageRows);
    case 'PageUp':
      return within(from - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
