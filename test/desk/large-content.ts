import { caseFile, contentFolder, metric } from '../content/small-content.ts';

/** Case study files, more than are compiled at once, some of them contradicting each other. */
export function manyCases(count: number): Record<string, string> {
  const id = (index: number) => `place-${String(index).padStart(4, '0')}`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const other = index % 2 === 0 ? index + 1 : index - 1;
      const relations =
        index % 10 < 2 && other < count
          ? [{ kind: 'contradicts', metric: `${id(other)}/admissions`, why: 'Another way of counting.' }]
          : [];
      return [
        `cases/${id(index)}.md`,
        caseFile({
          id: id(index),
          title: `Place ${index}`,
          interventions: ['case-management'],
          metrics: [metric('admissions', { figure: { measure: 'relative-change', value: -(index % 60) }, relations })],
        }),
      ];
    }),
  );
}

/** The small content with many more case studies in it. */
export const largeContent = (count: number): string => contentFolder(manyCases(count));
