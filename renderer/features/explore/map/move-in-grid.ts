interface Place {
  row: number;
  column: number;
}

const lines = 5;

/** Where a key leads in a grid, as the ARIA practices have it; `null` where it leads nowhere. */
export function moveInGrid(
  { row, column }: Place,
  { key, ctrlKey, metaKey, altKey }: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  { rows, columns }: { rows: number; columns: number },
): Place | null {
  if (altKey || rows === 0 || columns === 0) return null;
  const whole = ctrlKey || metaKey;
  const place = (toRow: number, toColumn: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (key) {
    case 'ArrowLeft':
      return place(row, column - 1);
    case 'ArrowRight':
      return place(row, column + 1);
    case 'ArrowUp':
      return place(row - 1, column);
    case 'ArrowDown':
      return place(row + 1, column);
    case 'PageUp':
      return place(row - lines, column);
    case 'PageDown':
      return place(row + lines, column);
    case 'Home':
      return place(whole ? 0 : row, 0);
    case 'End':
      return place(whole ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
