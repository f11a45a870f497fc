import type { ActionType } from './texts.ts';

/** What somebody who opens the page most likely came for, first; what ends work comes last. */
const LIKELY: readonly ActionType[] = [
  'receive',
  'answer-escalation',
  'confirm',
  'accept',
  'decide-extension',
  'decide-refusal',
  'submit',
  'set-date',
  'urge',
  'return',
  'acknowledge-escalation',
  'direct-escalation',
  'report-progress',
  'request-extension',
  'allot',
  'withdraw',
  'resume',
  'comment',
  'close-escalation',
  'refuse',
  'redo',
  'reopen',
  'reassign',
  'suspend',
  'end-following',
  'cancel',
];

/** Orders in that order; which ones there are is the server's business. */
export function inLikelyOrder<Action extends { readonly type: ActionType }>(
  actions: readonly Action[],
): Action[] {
  const rank = ({ type }: Action) => {
    const at = LIKELY.indexOf(type);
    return at < 0 ? LIKELY.length : at;
  };
  return [...actions].sort((a, b) => rank(a) - rank(b));
}

/** Orders that add to what is there and judge nothing: they hold whatever others did meanwhile. */
export const ADDS: ReadonlySet<ActionType> = new Set(['comment', 'report-progress', 'urge', 'allot']);

/** What the work waits for. The first of these is stressed on a page; side steps never are. */
const NEXT_STEPS: ReadonlySet<ActionType> = new Set([
  'receive',
  'answer-escalation',
  'confirm',
  'accept',
  'decide-extension',
  'decide-refusal',
  'submit',
  'set-date',
  'urge',
  'direct-escalation',
  'acknowledge-escalation',
  'resume',
]);

/** Whether the order carries the work on. */
export function isNextStep({ type }: { readonly type: ActionType }): boolean {
  return NEXT_STEPS.has(type);
}
