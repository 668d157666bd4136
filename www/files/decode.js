// From the bytes of a file to its text. UTF-8 is taken strictly: a file in another encoding is
// never shown as garbage, the reader is asked.

/** What may be offered where a file is not UTF-8, by what news texts of our languages came in. */
export const ENCODINGS = [
  ['utf-16le', 'UTF-16 (little endian)'],
  ['utf-16be', 'UTF-16 (big endian)'],
  ['windows-1256', 'Arabic (windows-1256)'],
  ['windows-1258', 'Vietnamese (windows-1258)'],
  ['windows-1251', 'Cyrillic (windows-1251)'],
  ['koi8-r', 'Russian (KOI8-R)'],
  ['windows-1252', 'Western European (windows-1252)'],
];

/** So many bytes are decoded at once; between, the page can draw. */
const SLICE = 1 << 20;

/**
 * The text of UTF-8 bytes, without a byte order mark; or where they stop being UTF-8.
 * @param {Uint8Array} bytes
 * @returns {Promise<{text: string} | {badByte: number, value: number}>}
 */
export async function decodeUtf8(bytes) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts = [];
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      if (at > 0) await new Promise((resolve) => setTimeout(resolve));
      const part = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
      // Zeros are valid UTF-8, but many of them mean UTF-16 whose letters happen to be ASCII.
      if (at === 0 && looksLikeUtf16(bytes)) return { badByte: bytes.indexOf(0), value: 0 };
      parts.push(part);
    }
    parts.push(decoder.decode());
    return { text: parts.join('') };
  } catch {
    const badByte = firstBadByte(bytes);
    return { badByte, value: bytes[badByte] };
  }
}

/**
 * The first byte that no UTF-8 sequence can have at its place (Unicode, table 3-7): the first byte
 * of a sequence that is broken off or malformed.
 * @param {Uint8Array} bytes
 */
export function firstBadByte(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

/** The length of the well-formed sequence at a place; 0 where there is none. @param {Uint8Array} bytes @param {number} at */
function sequenceLength(bytes, at) {
  const first = bytes[at];
  if (first < 0x80) return 1;
  const length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
  // The second byte is held narrower than the others where shorter forms, surrogates or values
  // beyond U+10FFFF would come out.
  const low = first === 0xE0 ? 0xA0 : first === 0xF0 ? 0x90 : 0x80;
  const high = first === 0xED ? 0x9F : first === 0xF4 ? 0x8F : 0xBF;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xBF)) return 0;
  }
  return length;
}

/** So many bytes tell what a file is in. */
const SAMPLE = 4096;

/** Which UTF-16 it is, by its zero bytes, if it is one. @param {Uint8Array} bytes */
function looksLikeUtf16(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  sample.forEach((byte, i) => {
    // Spaces and line ends have a zero byte in UTF-16, whatever the script around them.
    if (byte === 0) i % 2 ? odd++ : even++;
  });
  if (odd + even <= sample.length / 50) return null;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

/** The most likely of ENCODINGS, to be offered first. @param {Uint8Array} bytes */
export function likelyEncoding(bytes) {
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return 'utf-16le';
  if (bytes[0] === 0xFE && bytes[1] === 0xFF) return 'utf-16be';
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) return utf16;
  const sample = bytes.subarray(0, SAMPLE);
  /** @type {[string, RegExp][]} */
  const scripts = [
    ['windows-1256', /[\u0621-\u064A]{3,}/g],
    // Lower case follows upper case rarely inside a word: KOI8-R and windows-1251 swap the two.
    ['windows-1251', /[А-ЯЁа-яё][а-яё]{2,}/g],
    ['koi8-r', /[А-ЯЁа-яё][а-яё]{2,}/g],
    ['windows-1258', /[đơưăĐƠƯĂ]|[a-zâêô][\u0300\u0301\u0303\u0309\u0323]/g],
  ];
  const scored = scripts.map(([encoding, words]) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, score: (text.match(words) ?? []).join('').length };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.encoding : 'windows-1252';
}

/** @param {Uint8Array} bytes @param {string} encoding */
export function decodeAs(bytes, encoding) {
  return new TextDecoder(encoding).decode(bytes);
}
