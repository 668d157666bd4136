// Parts of the page that need no browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeUtf8, firstBadByte, likelyEncoding } from '../../www/files/decode.js';
import { guessDate } from '../../www/files/guess.js';
import { valueInWords } from '../../www/values.js';
import { dateInWords } from '../../www/words.js';

test('the first byte that is not UTF-8 is found', async () => {
  const cases = [
    ['good', [0x61, 0xC3, 0xA9, 0xE0, 0xA4, 0x95, 0xF0, 0x9F, 0x98, 0x80], null],
    ['a lone continuation', [0x61, 0x80], 1],
    ['overlong slash', [0x61, 0x61, 0xC0, 0xAF], 2],
    ['overlong of three', [0xE0, 0x80, 0x80], 0],
    ['a surrogate', [0x61, 0xED, 0xA0, 0x80], 1],
    ['beyond U+10FFFF', [0xF4, 0x90, 0x80, 0x80], 0],
    ['never in UTF-8', [0x61, 0xFF], 1],
    ['broken off', [0x61, 0xE0, 0xA4], 1],
    ['broken off by a letter', [0xE0, 0xA4, 0x61], 0],
    ['zeros as in UTF-16', [0x61, 0x00, 0x62, 0x00], 1],
    ['one stray zero', [...Array(200).fill(0x61), 0x00], null],
  ];
  for (const [name, bytes, at] of cases) {
    const decoded = await decodeUtf8(Uint8Array.from(bytes));
    assert.equal('text' in decoded ? null : decoded.badByte, at, name);
  }
});

test('on random bytes, the place is where the strict decoder gives up', () => {
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF) / 0x7FFFFFFF;
  for (let round = 0; round < 3000; round++) {
    const pool = [0x61, 0xC3, 0xA9, 0xE0, 0xA4, 0x95, 0xED, 0x9F, 0xF0, 0x9F, 0x98, 0x80, 0xF4, 0x8F, 0xFF];
    const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 12) }, () => pool[Math.floor(random() * pool.length)]);
    const at = firstBadByte(bytes);
    const strict = (part) => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(part);
        return true;
      } catch {
        return false;
      }
    };
    assert.equal(strict(bytes.subarray(0, at)), true, `${bytes}: good up to ${at}`);
    assert.equal(strict(bytes), at === bytes.length, `${bytes}`);
  }
});

test('a letter cut by the edge of a slice is whole again', async () => {
  const text = `a${'क'.repeat(1 << 19)}`;
  const decoded = await decodeUtf8(new TextEncoder().encode(text));
  assert.ok('text' in decoded && decoded.text === text);
});

test('the likely encoding', () => {
  const bytes = (text, encoding) => Buffer.from(text, encoding);
  assert.equal(likelyEncoding(bytes('भारत और रूस के बीच', 'utf16le')), 'utf-16le');
  assert.equal(likelyEncoding(bytes('भारत और रूस के बीच', 'utf16le').swap16()), 'utf-16be');
  assert.equal(likelyEncoding(bytes('déjà vu à la carte', 'latin1')), 'windows-1252');
});

test('a date is guessed from the latest year named that has come', () => {
  const today = new Date(2024, 6, 10);
  const facts = (...dates) => dates.map((value) => ({ kind: value.includes('/') ? 'period' : 'date', value }));
  const cases = [
    [['1947-03', '2012', '2013'], { date: '2013', from: 'text' }],
    [['2013-10-21', '2013', '2012-12-24'], { date: '2013-10-21', from: 'text' }],
    [['2030', '2024-07-11', 'XXXX-12-06', '195X', '2023/2024'], { date: '2001-02-03', from: 'file' }],
    [[], { date: '2001-02-03', from: 'file' }],
  ];
  for (const [dates, guess] of cases) assert.deepEqual(guessDate(facts(...dates), new Date(2001, 1, 3).getTime(), today), guess, String(dates));
  assert.equal(guessDate([], 0, today), undefined);
});

test('values in words', () => {
  const cases = { '2013-10-21': '21 October 2013', '2010-12': 'December 2010', 'XXXX-12-04': '4 December', 'XXXX-02-29': '29 February', '195X': '1950s', '2023/2024': '2023 – 2024', '0987': '0987' };
  for (const [edtf, words] of Object.entries(cases)) assert.equal(dateInWords(edtf), words);
  assert.equal(valueInWords({ kind: 'money', value: { amount: 5.43e9, currency: 'USD' } }), '5.43 billion USD');
  assert.equal(valueInWords({ kind: 'percent', value: { value: 49.13 } }), '49.13 %');
  assert.equal(valueInWords({ kind: 'duration', value: 'P8D', approximate: true }), 'about 8 days');
  assert.equal(valueInWords({ kind: 'duration', value: 'P3Y' }), '3 years');
  assert.equal(valueInWords({ kind: 'number', value: { value: 600000 } }), '600,000');
});
