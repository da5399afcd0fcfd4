/**
 * Commands of the grid that reach the workbook, or change nothing in it. Every other command of a person
 * is stopped: what would only seem to happen is worse than what cannot be done here.
 */
const STOPPED = [
  /insert-(?:row|col|range)/,
  /(?:remove|delete)-(?:row|col|range)/,
  /(?:move|reorder)-(?:row|col|range)/,
  /merge/,
  /set-style|set-bold|set-italic|set-underline|set-stroke|set-font|set-text|set-background|set-border/,
  /format-painter/,
  /set-(?:horizontal|vertical)-text/,
  /set-(?:row|col|rows|cols)-(?:hidden|visible)/,
  /hide-(?:row|col)/,
  /freeze|frozen/,
  /numfmt/,
  /conditional/,
  /-cf\b|cf-/,
  /copy-sheet|copy-worksheet/,
  /set-worksheet-(?:hide|show|order)/,
  /protection/,
  /auto-?fill-(?:format)/,
];

export function isCarried(id: string): boolean {
  return !STOPPED.some((pattern) => pattern.test(id));
}
