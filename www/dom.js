// Building the page: elements and text nodes, never HTML from text.

/**
 * An element with properties and children. A property that is `undefined`, `null` or `false` is
 * left out; one that starts with `on` is a listener.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The element with an id, which index.html has. @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element “${id}”.`);
  return element;
}

/** Fetches a style sheet that not every visit needs, once. @param {string} name @returns {Promise<void>} */
export function style(name) {
  const href = new URL(`style/${name}`, import.meta.url).href;
  return new Promise((resolve) => {
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) return resolve();
    // Without it everything can still be used.
    const done = () => resolve();
    document.head.append(el('link', { rel: 'stylesheet', href, onload: done, onerror: done }));
  });
}

/**
 * A function that is called once the calls to it have paused.
 * @template {unknown[]} Args
 * @param {number} milliseconds
 * @param {(...args: Args) => void} work
 * @returns {(...args: Args) => void}
 */
export function afterPause(milliseconds, work) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => work(...args), milliseconds);
  };
}
