import type { Problem } from '../lib/problem.ts';
import type { SourceCoverage } from './coverage.ts';
import { locateParts, partLabel, partsOf } from './locator-parts.ts';
import type { SourceRef } from './source.ts';

/** A place in a case study file that cites a source. */
export interface Citing {
  file: string;
  /** Text of the file; finds the line of a problem. */
  text: string;
  ref: SourceRef;
  /** It gives a figure of its own, not words with a citation. */
  givesFigure: boolean;
}

const lineAt = (text: string, index: number) => text.slice(0, Math.max(index, 0)).split('\n').length;

/**
 * Checks that nothing of a source that was read whole is passed over in silence: each of its pages or sections is cited by a
 * case study or listed in the coverage. Reports too what cannot be true of both at once.
 */
export function checkCoverage(
  coverage: readonly SourceCoverage[],
  coverageFile: { file: string; text: string },
  library: {
    hasSource(id: string): boolean;
    citing: readonly Citing[];
    /** Every case study could be read; where one could not, nothing can be said of what none cites. */
    citesAll: boolean;
  },
): Problem[] {
  const problems: Problem[] = [];
  const { file, text } = coverageFile;
  const seen = new Set<string>();
  for (const { source, division, parts } of coverage) {
    const start = text.search(new RegExp(String.raw`source:\s*['"]?${source}['"]?\s*$`, 'm'));
    const report = (message: string, line = lineAt(text, start)) =>
      problems.push({ file, line, severity: 'error', message });
    const lineOfPart = (part: string) => {
      const first = lineAt(text, start);
      const rows = text.split('\n').slice(first - 1);
      const index = rows.findIndex((row) => /^[\s-]*part:\s*["']?(.*?)["']?\s*$/.exec(row)?.[1] === part);
      return first + Math.max(index, 0);
    };
    if (seen.has(source)) report(`"${source}" stands twice. Merge the two.`);
    seen.add(source);
    if (!library.hasSource(source)) report(`The source "${source}" is not in sources.yaml. Add it, or correct the id.`);

    const all = partsOf(division);
    const cited = new Set<string>();
    const withFigures = new Map<string, string>();
    for (const { file: citingFile, text: citingText, ref, givesFigure } of library.citing) {
      if (ref.id !== source) continue;
      const { parts: found, beyond } = locateParts(ref.locator, division);
      for (const part of found) {
        cited.add(part);
        if (givesFigure) withFigures.set(part, citingFile);
      }
      if (found.length > 0 && beyond.length === 0) continue;
      const named = beyond.length > 0 ? beyond.join(', ') : ref.locator;
      problems.push({
        file: citingFile,
        line: lineAt(citingText, citingText.indexOf(ref.locator)),
        severity: 'error',
        message: `"${named}" is no part of "${source}", which goes from ${partLabel(division, all[0] ?? '')} to ${partLabel(division, all.at(-1) ?? '')} in ${file}. Correct the locator.`,
      });
    }

    const listed = new Set<string>();
    for (const { part, noFigures } of parts) {
      const label = partLabel(division, part);
      if (!all.includes(part))
        report(`"${source}" has no ${label}. Correct it, or the division above it.`, lineOfPart(part));
      if (listed.has(part)) report(`${label} of "${source}" stands twice. Merge the two.`, lineOfPart(part));
      listed.add(part);
      const citedBy = withFigures.get(part);
      if (noFigures !== undefined && citedBy !== undefined)
        report(
          `${label} of "${source}" is said to have no figures, and ${citedBy} takes one from it. Correct one of them.`,
          lineOfPart(part),
        );
    }
    for (const part of all) {
      if (library.citesAll && !cited.has(part) && !listed.has(part))
        report(
          `${partLabel(division, part)} of "${source}" is neither cited by a case study nor listed here. Record what it states, or list what was left out and why.`,
        );
    }
  }
  return problems;
}
