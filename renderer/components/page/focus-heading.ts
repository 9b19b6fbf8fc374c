/** Takes the keyboard to the heading of the page, when what it is on is about to go. The page stays where it is scrolled to. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
