/** Shape and dash tell case studies apart where colours cannot. */
export const seriesMarks = [
  { shape: 'circle', dash: '', colour: '#005eb8' },
  { shape: 'square', dash: '6 3', colour: '#7a4b00' },
  { shape: 'triangle', dash: '2 3', colour: '#00703c' },
  { shape: 'diamond', dash: '8 3 2 3', colour: '#6a2c91' },
  { shape: 'plus', dash: '12 4', colour: '#b3201a' },
  { shape: 'wedge', dash: '4 2 1 2 1 2', colour: '#425563' },
] as const;

export type SeriesMark = (typeof seriesMarks)[number];

/** Marks go round when there are more case studies than marks. */
export const markOf = (index: number): SeriesMark => seriesMarks[index % seriesMarks.length] ?? seriesMarks[0];

/** The outline of a mark of about `2 * r` pixels around a point. */
export function markPath(shape: SeriesMark['shape'], x: number, y: number, r = 5): string {
  switch (shape) {
    case 'circle':
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 'square':
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case 'triangle':
      return `M${x} ${y - r - 1}L${x + r + 1} ${y + r}H${x - r - 1}z`;
    case 'diamond':
      return `M${x} ${y - r - 1.5}L${x + r + 1.5} ${y}L${x} ${y + r + 1.5}L${x - r - 1.5} ${y}z`;
    case 'plus':
      return `M${x - 2} ${y - r}h4v${r - 2}h${r - 2}v4h${2 - r}v${r - 2}h-4v${2 - r}h${2 - r}v-4h${r - 2}z`;
    case 'wedge':
      return `M${x} ${y + r + 1}L${x - r - 1} ${y - r}H${x + r + 1}z`;
  }
}
