import { bodiesAtStart, tidyName } from './body-lists.ts';
import { latin } from './latin-pattern.ts';

/** Names that stand behind a role or a form of address, and the offset behind them. */
export interface AddressedNames {
  readonly names: readonly string[];
  readonly end: number;
}

const STANDING =
  /^(?:cơ quan|đơn vị|bộ phận)\s+(?:thường trực|đầu mối|chủ trì)[^():;.]{0,60}\(([^()]{3,160})\)/iu;
/** Up to a colon, the end of a heading, or the verb that says what the person does. */
const PERSON = latin(
  '^(?:các\\s+)?(?:đồng chí|đ/c|ông|bà)\\s+\\p{L}[^:;.]{2,140}?(?=\\s*:|\\s*$|,?\\s+(?:chủ trì|chịu trách nhiệm|có trách nhiệm|phụ trách (?:chung|việc|công tác)|chỉ đạo|trực tiếp|theo dõi|giúp|làm|thay mặt)\\s)',
  'iu',
);

/** "Cơ quan thường trực (Sở Y tế): …", "Đồng chí Trưởng Ban: …"; null for any other beginning. */
export function addressedByRole(text: string): AddressedNames | null {
  const standing = STANDING.exec(text);
  const inside = standing && bodiesAtStart(standing[1]!, 'heading');
  if (inside && standing[1]!.slice(inside.end).trim() === '') {
    return { names: inside.names, end: standing[0].length };
  }
  const person = PERSON.exec(text);
  return person && { names: [tidyName(person[0])], end: person[0].length };
}
