import { DomainError } from '../errors.ts';
import type { ObligationPolicy, RungRule } from './policy.ts';

/** Digests go out at 08:30: whatever fires in the morning stands in them. */
const LATEST_MORNING = 8 * 60 + 25;
const LONGEST_WAIT = 60;
const RUNG_NAME = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * Refuses a ladder that could not be climbed: names, the order of days, repetition, levels, the morning.
 *
 * @throws DomainError 'policy-invalid' {field, place, rule}; the rule is one of `rung-name`, `rung-twice`, `days-ascending`,
 * `repeat-last`, `tells-nobody`, `tells-twice`, `escalation-falls`, `ladder-empty`, `morning`, `working-days`, `request-line`
 */
export function checkPolicy(policy: ObligationPolicy): ObligationPolicy {
  for (const field of ['receipt', 'due', 'confirm'] as const) checkLadder(field, policy[field]);
  const { from, to } = policy.morning;
  const minutes = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to;
  if (!minutes || to > LATEST_MORNING) refuse('morning', 'morning');
  for (const field of ['reworkWorkingDays', 'extensionHoldWorkingDays'] as const) {
    const days = policy[field];
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_WAIT) refuse(field, 'working-days');
  }
  if (!policy.due.some(({ rung }) => rung === policy.requestLineFrom))
    refuse('requestLineFrom', 'request-line');
  return policy;
}

function checkLadder(field: string, rules: readonly RungRule[]): void {
  if (rules.length === 0) refuse(field, 'ladder-empty');
  rules.forEach((rule, i) => {
    const at = `${field}.${i}`;
    const before = rules[i - 1];
    if (!RUNG_NAME.test(rule.rung)) refuse(`${at}.rung`, 'rung-name');
    if (rules.findIndex(({ rung }) => rung === rule.rung) !== i) refuse(`${at}.rung`, 'rung-twice');
    if (!Number.isInteger(rule.workingDays)) refuse(`${at}.workingDays`, 'working-days');
    if (before && rule.workingDays <= before.workingDays) refuse(`${at}.workingDays`, 'days-ascending');
    checkRepetition(`${at}.repeatEvery`, rule, i === rules.length - 1);
    if (rule.tells.length === 0) refuse(`${at}.tells`, 'tells-nobody');
    if (new Set(rule.tells).size < rule.tells.length) refuse(`${at}.tells`, 'tells-twice');
    if (before && (rule.escalation ?? 0) < (before.escalation ?? 0))
      refuse(`${at}.escalation`, 'escalation-falls');
  });
}

/** Only the last rung repeats, and not before its day: repetitions would pass the rungs after it. */
function checkRepetition(field: string, { repeatEvery }: RungRule, isLast: boolean): void {
  if (repeatEvery === undefined) return;
  if (!isLast || !Number.isInteger(repeatEvery) || repeatEvery < 1) refuse(field, 'repeat-last');
}

function refuse(field: string, rule: string): never {
  throw new DomainError('policy-invalid', { field: `ladder.${field}`, place: field, rule });
}
