// Where a panel stands that speaks of a place in the text: beside it, never on it; on a narrow
// screen a sheet at the foot (the style sheet lays it), and the text gives way.

const wide = matchMedia('(min-width: 52rem)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
/** The height that a panel likes to have, in pixels; a fixed one, so that it keeps its side. */
const ROOM = 340;
const GAP = 8;

/** Whether the results stand beside the article. */
export const isWide = () => wide.matches;

/**
 * @param {HTMLElement} pane what scrolls on a wide screen
 * @param {HTMLElement} panel
 */
export function beside(pane, panel) {
  /** The line that the panel was put to: within a line it stays where it is. */
  let line = NaN;

  /** From where to where the window shows text. */
  function sight() {
    const { top, bottom } = pane.getBoundingClientRect();
    return wide.matches ? [Math.max(0, top), Math.min(innerHeight, bottom)] : [0, panel.hidden ? innerHeight : panel.getBoundingClientRect().top];
  }

  return {
    /** Whether nothing of it can be seen. @param {Range | Element} what */
    outOfSight(what) {
      const { top, bottom } = what.getBoundingClientRect();
      const [from, to] = sight();
      return bottom <= from || top >= to;
    },
    /** Scrolls as little as shows it. @param {Range} range */
    reveal(range) {
      const { top, bottom } = range.getBoundingClientRect();
      const [from, to] = sight();
      const by = top < from + GAP ? top - from - 3 * GAP : bottom > to - GAP ? bottom - to + 3 * GAP : 0;
      const scroller = wide.matches ? pane : document.documentElement;
      if (by) scroller.scrollBy({ top: by, behavior: wide.matches || still.matches ? 'instant' : 'smooth' });
    },
    /** Puts the panel below the place, or above where there is more room. @param {Range} range @param {string} dir */
    put(range, dir) {
      const { style } = panel;
      if (!wide.matches) {
        style.cssText = '';
        return;
      }
      const { top, bottom } = range.getBoundingClientRect();
      const [below, above] = [innerHeight - bottom - 2 * GAP, top - 2 * GAP];
      const under = below >= ROOM || below >= above;
      style.top = under ? `${bottom + GAP}px` : 'auto';
      style.bottom = under ? 'auto' : `${innerHeight - top + GAP}px`;
      style.maxHeight = `${under ? below : above}px`;
      if (Math.abs(pane.scrollTop + top - line) < 6) return;
      line = pane.scrollTop + top;
      const [first] = range.getClientRects();
      const left = dir === 'rtl' ? first.right - panel.offsetWidth : first.left;
      style.left = `${Math.max(GAP, Math.min(left, innerWidth - panel.offsetWidth - GAP))}px`;
    },
    /** Forgets the line. */
    anew() {
      line = NaN;
    },
  };
}
