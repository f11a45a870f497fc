/** What a board's column holds (`validatePlanDocument` refuses more). */
const LONGEST = 60;
// A title that ends before this says too little; then it is cut between words instead.
const SHORTEST = 20;

/** A title of at most 60 characters for boards: the first clause of the text, cut between two words where it must be. */
export function shortTitle(text: string): string {
  const plain = text.replace(/[\s;.,/]+$/u, '').replace(/\s+/g, ' ');
  if ([...plain].length <= LONGEST) return plain;
  const head = [...plain].slice(0, LONGEST).join('');
  const clause = Math.max(...[';', ':', ',', ' ('].map((mark) => head.lastIndexOf(mark)));
  if (clause >= SHORTEST) return head.slice(0, clause).trimEnd();
  const room = [...plain].slice(0, LONGEST - 1).join('');
  const space = room.lastIndexOf(' ');
  return `${room.slice(0, space > 0 ? space : room.length).trimEnd()}…`;
}
