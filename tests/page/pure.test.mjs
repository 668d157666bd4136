// Parts of the page that need no browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeUtf8, firstBadByte, likelyEncoding } from '../../www/files/decode.js';
import { periodsOf, strokesOf } from '../../www/components/periods.js';
import { binInWords, binOf, decadeOfBin, orderInYear, parseMoment, parseWhen, reachOf, reachOfBin } from '../../www/edtf.js';
import { guessDate } from '../../www/files/guess.js';
import { isAskedFor, queried, sameName } from '../../www/queried-name.js';
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

test('an EDTF date as numbers', () => {
  const cases = {
    '2012': [2012, 1, null, null], '2013-10': [2013, 1, 10, null], '2013-10-21': [2013, 1, 10, 21], '201X': [2010, 10, null, null], '14XX': [1400, 100, null, null],
    'XXXX-10-21': [null, 1, 10, 21], 'XXXX-10': [null, 1, 10, null], '-0044': [-44, 1, null, null], '-0044-03-15': [-44, 1, 3, 15], '-004X': [-49, 10, null, null], '-00XX': [-99, 100, null, null],
    '0000': [0, 1, null, null], '2012-21': [2012, 1, null, null], '2012-XX': [2012, 1, null, null], '1984?': [1984, 1, null, null], '1984~': [1984, 1, null, null], 'Y-17000': [-17000, 1, null, null],
  };
  for (const [edtf, [year, span, month, day]] of Object.entries(cases)) assert.deepEqual(parseMoment(edtf), { year, span, month, day }, edtf);
  for (const none of ['', '..', '12', 'P2D', '2012-13-01-1', 'yesterday', '2012/2015', '20XX5', '5.5']) assert.equal(parseMoment(none), null, none);
});

test('a period has two ends, or is open', () => {
  const years = (edtf) => {
    const when = parseWhen(edtf);
    return when && [when.from?.year ?? null, when.to?.year ?? null, when.period];
  };
  const cases = {
    '2012/2015': [2012, 2015, true], '2013-01-01/2013-06-30': [2013, 2013, true], '2021/..': [2021, null, true], '2021/': [2021, null, true], '../2015': [null, 2015, true], '/2015': [null, 2015, true],
    '2012': [2012, 2012, false], 'XXXX-12-04/XXXX-12-05': [null, null, true], '../..': null, '/': null, '': null, '2012/x': null, 'x/2012': null, '2012/2013/2014': null,
  };
  for (const [edtf, expected] of Object.entries(cases)) assert.deepEqual(years(edtf), expected, edtf);
});

test('where a date stands on the time line', () => {
  const cases = {
    '2013-10-21': ['2013', '2010s', '2013'], '2012/2015': ['2012', '2010s', '2012'], '../2015': ['2015', '2010s', '2015'], '201X': ['2010x', '2010s', 'Some year of it'],
    '14XX': ['1400c', '1400c', '15th century'], '-01XX': ['-199c', '-199c', '2nd century BC'], 'XXXX-12-04': ['none', 'none', 'No year told'],
    '-0044': ['-44', '-50s', '45 BC'], '0000': ['0', '0s', '1 BC'], '-0010': ['-10', '-10s', '11 BC'],
  };
  for (const [edtf, [bin, decade, words]] of Object.entries(cases)) {
    assert.equal(binOf(edtf), bin, edtf);
    assert.equal(decadeOfBin(bin), decade, edtf);
    assert.equal(binInWords(bin), words, edtf);
  }
  assert.equal(binOf('P2D'), null);
  assert.deepEqual(['1950s', '-50s', '-10s'].map(binInWords), ['1950s', '51–42 BC', '11–2 BC']);
  assert.deepEqual(['2013-10-21', '2013', '2013-02', '2013-02-03'].toSorted((a, b) => orderInYear(a) - orderInYear(b)), ['2013', '2013-02', '2013-02-03', '2013-10-21']);
});

test('from where to where a period reaches; its strokes beside the rows of the time line', () => {
  const month = 1 / 12;
  const reaches = [
    ['2012/2015', [2012, 2016]], ['2013-01-01/2013-06-30', [2013, 2013 + 5 * month + 30 / 372]], ['2013-04/2014-03', [2013 + 3 * month, 2014 + 3 * month]], ['2021/..', [2021, Infinity]], ['../2012', [-Infinity, 2013]],
    ['195X/1965', [1950, 1966]], ['1960/197X', [1960, 1980]], ['-0044/-0040', [-44, -39]],
    ['2013', null], ['XXXX-12-04/XXXX-12-05', null], ['2015/2012', null], ['P2D', null], ['', null],
  ];
  for (const [edtf, expected] of reaches) {
    const reach = reachOf(edtf);
    assert.deepEqual(reach && [reach.from, reach.to].map((year) => Math.round(year * 1e6)), expected && expected.map((year) => Math.round(year * 1e6)), edtf);
  }
  for (const [bin, expected] of [['2013', [2013, 2014]], ['2010s', [2010, 2020]], ['-50s', [-50, -40]], ['-44', [-44, -43]], ['1950x', null], ['1400c', null], ['none', null]]) {
    assert.deepEqual(reachOfBin(bin), expected && { from: expected[0], to: expected[1] }, bin);
  }
  /** Of each row: lane, and from where to where of it in tenths; ( and ) where the period itself begins and ends. */
  const drawn = (periods, bins) => {
    const { rows, lanes } = strokesOf(periodsOf(periods.map((value) => ({ kind: 'period', value }))), bins);
    return [lanes, ...rows.map((strokes) => strokes.map(({ lane, top, bottom, begins, ends }) => `${lane}${begins ? '(' : ''}${Math.round(top * 10)}-${10 - Math.round(bottom * 10)}${ends ? ')' : ''}`).join(' '))];
  };
  const cases = [
    [['2012/2014'], ['2012', '2013', '2014', '2015'], [1, '0(0-10', '00-10', '00-10)', '']],
    // The same twice is one; rows that are not there are passed over.
    [['2010/2014', '2010/2014'], ['2009', '2010', '2014'], [1, '', '0(0-10', '00-10)']],
    // At this scale a day is a point, half a year is half a row.
    [['2013-01-01/2013-01-09', '2013-01/2013-06'], ['2013'], [1, '0(0-5)']],
    [['2009/2010', '2021/2031'], ['2000s', '2010s', '2020s', '2030s'], [1, '', '', '0(1-10', '00-2)']],
    // Side by side where they meet, in one lane where they do not; a century is passed through.
    [['2012/2013', '2013/2014', '2014/2015'], ['2012', '2013', '2014', '2015'], [2, '0(0-10', '00-10) 1(0-10', '10-10) 0(0-10', '00-10)']],
    [['1395/1404'], ['1390s', '1400c', '1400s'], [1, '0(5-10', '00-10', '00-5)']],
    [['2021/..'], ['2020', '2021', '2022'], [1, '', '0(0-10', '00-10']],
    [Array.from({ length: 9 }, (_, at) => `20${10 + at}/2030`), ['2018', '2019'], [5, '00-10 10-10 20-10 30-10 40-10', '00-10 10-10 20-10 30-10 40-10']],
    [['2013'], ['2013'], [0, '']],
  ];
  for (const [periods, bins, expected] of cases) assert.deepEqual(drawn(periods, bins), expected, periods.join());
});

test('who is asked for, by the query or by a filter', () => {
  const modi = { kind: 'person', name: 'Narendra Modi', text: 'मोदी' };
  const none = { query: '', person: [], organisation: [], place: [] };
  const cases = [
    [{ query: 'person:modi' }, true], [{ query: 'person:mod' }, true], [{ query: 'person:"narendra modi"' }, true], [{ query: 'person:मोदी' }, true],
    [{ query: 'person:odi' }, false], [{ query: 'place:modi' }, false], [{ query: 'modi' }, false], [{ query: '' }, false],
    [{ person: ['Narendra Modi'] }, true], [{ place: ['Narendra Modi'] }, false], [{ person: ['Vladimir Putin'] }, false],
  ];
  for (const [asked, expected] of cases) assert.equal(isAskedFor(modi, { ...none, ...asked }), expected, JSON.stringify(asked));
});

test('a query that is one plain name', () => {
  const cases = {
    Putin: { name: 'Putin' }, ' Vladimir Putin ': { name: 'Vladimir Putin' }, '"Vladimir Putin"': { name: 'Vladimir Putin' }, 'пу́тин': { name: 'пу́тин' }, 'नरेंद्र मोदी': { name: 'नरेंद्र मोदी' },
    'Jean-Luc O’Neil': { name: 'Jean-Luc O’Neil' }, 'person:modi': { name: 'modi', kind: 'person' }, 'org:"Eurasian Economic Union"': { name: 'Eurasian Economic Union', kind: 'organisation' },
    'place:"New Delhi"': { name: 'New Delhi', kind: 'place' }, 'S-400': { name: 'S-400' },
    'Putin OR Modi': null, 'put*': null, '-Putin': null, 'Putin -Modi': null, '+Putin': null, 'lang:hi': null, 'person:modi visit': null, '(a b)': null, '2012': null, '': null, 'a b c d e f g': null, '"a" "b"': null, 'money:>5': null,
  };
  for (const [query, named] of Object.entries(cases)) assert.deepEqual(queried(query), named, query);
  assert.ok(sameName('Vladimir_Putin', 'vladimir  PUTIN') && sameName('Ấn Độ', 'Ấn Độ'.normalize('NFD')) && !sameName('Putin', 'Put'));
});
