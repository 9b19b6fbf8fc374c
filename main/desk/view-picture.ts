import { comparisonSvg } from '../../src/charts/comparison/comparison-svg.ts';
import { forestSvg } from '../../src/charts/forest/forest-svg.ts';
import { evidenceMapSvg } from '../../src/charts/evidence-map/evidence-map-svg.ts';
import { filterWords, type ExportFacts } from '../../src/exports/export-facts.ts';
import type { ExportView } from '../../src/exports/export-view.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import { formatIsoDate } from '../../src/lib/format-date.ts';
import { mapEvidence } from '../database/explore-library.ts';
import type { LibraryService } from './library-service.ts';
import { readSame, type ExportGround } from './read-for-export.ts';
import { readComparison } from './read-comparison.ts';
import { readForest } from './view-sheets.ts';

/** More rows than this nobody reads in a picture; the table holds them all, and the picture says how many it leaves out. */
const mostDrawn = 60;

/** What a picture says about itself: `“frail”; Country: England. Casebook evidence library 2026.11.21-3f9a2c1b, 21 November 2026`. */
const captionOf = (facts: ExportFacts) =>
  `${filterWords(facts)}. Casebook evidence library ${facts.libraryVersion}, ${formatIsoDate(facts.date)}`;

/** A view as a self-contained SVG. */
export async function viewPicture(view: ExportView, library: LibraryService, ground: ExportGround): Promise<string> {
  switch (view.kind) {
    case 'forest': {
      const { indicator, metrics, total } = await readForest(library, ground, view, mostDrawn);
      return forestSvg({ indicator, metrics, total, asked: captionOf(ground.facts) }).svg;
    }
    case 'map':
      return evidenceMapSvg(
        await readSame(library, ground, (open) => mapEvidence(open, view)),
        view.axes,
        captionOf(ground.facts),
      ).svg;
    case 'comparison': {
      const comparison = await readSame(library, ground, ({ db }) => readComparison(db, view.ids));
      return comparisonSvg(comparison, view.view).svg;
    }
    case 'outcomes':
    case 'disagreement':
      throw new Error(`A picture of ${view.kind} was asked for, which formatsOf does not offer.`);
    default:
      return assertNever(view);
  }
}
