import { readBodies } from './body-names.ts';
import type { BodyMention } from './body-names.ts';

/**
 * Where the product of a duty goes: `via` receives and hands on ("qua Sở Y tế"), `receiver` gets it first ("gửi về Sở
 * Nội vụ"), `final` gets it in the end ("để tổng hợp, báo cáo UBND tỉnh").
 */
export interface Route {
  readonly body: BodyMention;
  readonly role: 'via' | 'receiver' | 'final';
  readonly rule: string;
}

const through = /(?:thông\s+)?qua\s*:?\s*$/iu;
const onwards =
  /(?:tổng\s+hợp|để|tham\s+mưu[^.;]{0,60}|trình|chung)[\s,]*(?:chung,?\s*)?(?:và\s+)?(?:báo\s+cáo|trình|tham\s+mưu)(?:\s+kết\s+quả)?(?:\s+(?:về|cho|với|lên))?\s*$/iu;
const towards =
  /(?:(?:báo\s+cáo|gửi|nộp|trình|phản\s+ánh|thông\s+báo|kiến\s+nghị|đề\s+xuất|tham\s+mưu)(?:\s+(?:kết\s+quả|kịp\s+thời|bằng\s+văn\s+bản|báo\s+cáo))?(?:\s+(?:về|cho|với|đến|tới|lên))?|(?<![\p{L}])về)\s*$/iu;
const reporting = /(?:báo\s+cáo|gửi|nộp|phản\s+ánh|thông\s+báo)(?![\p{L}])/iu;

/** The bodies to which a sentence sends something, in order of place. Bodies that act or are partners are left out. */
export function readRouting(text: string): Route[] {
  const routes: Route[] = [];
  let previous: { end: number; route: Route | null } = { end: -1, route: null };
  for (const body of readBodies(text)) {
    const gap = previous.end === -1 ? null : text.slice(previous.end, body.start);
    const sameList = previous.route !== null && gap !== null && /^\s*(?:,|;|và|,\s*và)\s*$/u.test(gap);
    const route = sameList ? { ...previous.route!, body } : routeOf(text, body, routes);
    if (route !== null) routes.push(route);
    previous = { end: body.end, route };
  }
  return routes;
}

function routeOf(text: string, body: BodyMention, earlier: readonly Route[]): Route | null {
  const before = text.slice(Math.max(0, body.start - 160), body.start);
  const clause = before.split(/[.;]/).at(-1)!;
  if (through.test(clause)) return { body, role: 'via', rule: 'through' };
  if (earlier.length > 0 && onwards.test(clause)) return { body, role: 'final', rule: 'handed-on' };
  if (!towards.test(clause)) return null;
  // "về" alone also means "about": something must be sent in the same clause.
  const sends = /(?<![\p{L}])về\s*$/iu.test(clause) ? reporting.test(clause) : true;
  return sends ? { body, role: 'receiver', rule: 'sent-to' } : null;
}
