import { focusHeading } from './focus-heading.ts';

/**
 * Takes the keyboard off an item of a list that is about to go: to the last button of the one beside it, which does the same
 * there, or to the heading of the page. Left where it is, it would start again from the top of the window.
 */
export function leaveListItem(): void {
  const item = document.activeElement?.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const button = [...(beside?.querySelectorAll('button') ?? [])].at(-1);
  if (button) button.focus();
  else focusHeading();
}
