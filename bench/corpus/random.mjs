// Chance that comes out the same on every machine.

/** A generator of numbers from 0 up to 1 (sfc32, 128 bits of state), seeded by a text. */
export function random(seed) {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (const letter of seed) a = Math.imul(a ^ letter.codePointAt(0), 0x01000193) >>> 0;
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 16; round++) next();
  return next;
}

/** A whole number below a bound. */
export const below = (chance, bound) => Math.floor(chance() * bound);

export const pick = (chance, list) => list[below(chance, list.length)];

/** A number around `median` whose logarithm is normally spread, as lengths of articles are. */
export function logNormal(chance, median, spread) {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return median * Math.exp(spread * normal);
}

/** A copy in another order. */
export function shuffled(chance, list) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const at = below(chance, last + 1);
    [copy[last], copy[at]] = [copy[at], copy[last]];
  }
  return copy;
}
