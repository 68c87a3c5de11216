/** What the style sheets tell the look of. */
type HighlightName = 'jotglass-lit' | 'jotglass-shared';

/** Draws stretches of text instead of those that it drew before, where the browser has highlights. */
export function paint(name: HighlightName, ranges: readonly (Range | null | false | undefined)[]) {
  // Not in every browser that the page runs in.
  if (!window.CSS?.highlights) return;
  const drawn = ranges.filter((range) => !!range);
  if (drawn.length > 0) CSS.highlights.set(name, new Highlight(...drawn));
  else CSS.highlights.delete(name);
}
