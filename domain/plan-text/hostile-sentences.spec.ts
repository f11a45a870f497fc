import { expect, test } from '@jest/globals';
import { readBodies, readBodyList } from './body-names.ts';
import { readCitedDocuments } from './document-numbers.ts';
import { readPartners } from './sentence-partners.ts';
import { readQuantities } from './sentence-quantities.ts';
import { readRouting } from './sentence-routing.ts';
import { readTimeWords } from './time-words.ts';

const nothingKnown = { planYear: null, issuedOn: null, periodEnd: null };
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['times', (text) => readTimeWords(text, nothingKnown)],
  ['bodies', readBodies],
  ['list of bodies', readBodyList],
  ['documents', readCitedDocuments],
  ['partners', readPartners],
  ['quantities', readQuantities],
  ['routing', readRouting],
];
const pieces = [
  'phối hợp với ',
  'các sở, ',
  'Sở A và ',
  'ngày 1/1, ',
  'tháng 1, 2, ',
  ' ',
  '(',
  '1/',
  'Luật An toàn ',
];

// Read in its length each takes some milliseconds; in its square it took fifteen seconds.
test.each(readers)(
  '%s: a text of twenty thousand letters that repeats itself is read in its length',
  (_, read) => {
    for (const piece of pieces) {
      const started = performance.now();
      read(piece.repeat(Math.ceil(20_000 / piece.length)));
      expect([piece, performance.now() - started < 10_000]).toEqual([piece, true]);
    }
  },
);
