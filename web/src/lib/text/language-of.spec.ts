import { expect, it } from '@jest/globals';
import { languageOf } from './language-of.ts';

it.each(['Đã hoàn thành 3/7 nhiệm vụ', 'xong truoc ngay mai, theo kế hoạch', 'vi\u1EC7c'.normalize('NFD')])(
  'knows %j as Vietnamese',
  (text) => expect(languageOf(text)).toBe('vi'),
);

it.each(['', 'Explain why the work is late.', '201/KH-UBND', '12 %'])('leaves %j to the page', (text) =>
  expect(languageOf(text)).toBeUndefined(),
);
