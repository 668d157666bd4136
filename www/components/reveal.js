// Scrolling the reading pane to letters.

/** Scrolls to letters that are not well in sight. @param {HTMLElement} pane @param {Range} range */
export function reveal(pane, range) {
  const { top, height } = range.getBoundingClientRect();
  // On a phone the page scrolls, on a desk the pane.
  const scrolls = getComputedStyle(pane).overflowY === 'auto';
  const box = scrolls ? pane.getBoundingClientRect() : { top: 0, height: innerHeight };
  const from = top - box.top;
  if (from > box.height * 0.12 && from + height < box.height * 0.6) return;
  const scroller = scrolls ? pane : document.documentElement;
  scroller.scrollBy({ top: from - Math.max(box.height * 0.12, (box.height - height) * 0.4), behavior: 'instant' });
}
