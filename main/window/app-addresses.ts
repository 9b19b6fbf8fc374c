/** The app's own scheme. Pages come from here and from nowhere else. */
export const appScheme = 'app';
/** Origin of the window's page, as Chromium writes it. */
export const appOrigin = 'app://casebook';
export const startAddress = `${appOrigin}/index.html`;
/** Origin of documents on their way to a PDF: apart from the window's, so that neither can reach the other. */
export const printOrigin = 'app://print';

/** Whether an address is the window's page, at any place within it. */
export function isStartPage(address: string): boolean {
  return address === startAddress || address.startsWith(`${startAddress}#`);
}
