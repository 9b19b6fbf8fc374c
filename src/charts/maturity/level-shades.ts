/** Darker is a higher level. The number stands in it, so that nobody has to tell shades apart. */
export const levelShades: readonly { fill: string; ink: string }[] = [
  { fill: '#e3eefa', ink: '#212b32' },
  { fill: '#8fbde8', ink: '#212b32' },
  { fill: '#005eb8', ink: '#ffffff' },
  { fill: '#002f5c', ink: '#ffffff' },
];

export const levelsInAll = levelShades.length;
