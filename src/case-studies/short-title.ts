/** A case study's title without its explanation, for captions and columns: `Torbay: one organisation …` is `Torbay`. */
export function shortTitle(title: string): string {
  const [name] = title.split(/:\s/, 1);
  return name?.trim() || title;
}
