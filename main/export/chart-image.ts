import { existsSync } from 'node:fs';
import { DeskError } from '../../src/contract/wire.ts';

/** Arial or what has its widths, where each system keeps it. Naming files spares a scan of every font on the computer. */
const fontPlaces = [
  ['C:/Windows/Fonts/arial.ttf', 'C:/Windows/Fonts/arialbd.ttf'],
  ['/System/Library/Fonts/Supplemental/Arial.ttf', '/System/Library/Fonts/Supplemental/Arial Bold.ttf'],
  [
    '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
    '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf',
  ],
  [
    '/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf',
    '/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf',
  ],
];

/** 200 dots an inch at the width of the text. */
const finest = 2;
/** A taller picture is drawn less finely: turning pixels into a file takes a second for some ten million of them. */
const mostPixels = 8e6;

/** How many dots a CSS pixel becomes. */
function zoomOf(svg: string): number {
  const [width = 1, height = 1] = ['width', 'height'].map((side) =>
    Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1] ?? 1),
  );
  return Math.max(1, Math.min(finest, Math.sqrt(mostPixels / (width * height))));
}

/**
 * Draws an SVG as a PNG, for programs that cannot show SVG.
 *
 * @param svg Self-contained, with its width and height.
 * @throws DeskError `unavailable` when the drawing library does not load on this computer.
 */
export async function chartImage(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js').catch((error: unknown) => {
    throw new DeskError(
      'unavailable',
      'Charts cannot be drawn into Word documents on this computer. Turn the charts off in the pack, or export a PDF instead.',
      String(error),
    );
  });
  const fontFiles = fontPlaces.find((files) => files.every((file) => existsSync(file)));
  // On a thread of its own: a chart of 200 results takes a while.
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoomOf(svg) },
    font: fontFiles
      ? {
          loadSystemFonts: false,
          fontFiles,
          defaultFontFamily: fontFiles[0]?.includes('Liberation') ? 'Liberation Sans' : 'Arial',
        }
      : { loadSystemFonts: true, defaultFontFamily: 'Arial' },
  });
  return image.asPng();
}
