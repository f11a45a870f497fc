import { ApiProblem } from '../../lib/api/problem.ts';

/** The rules that a ladder of this form can break (the server's `policy-invalid`). */
const RULES = ['days-ascending', 'working-days', 'morning'] as const;
export type Rule = (typeof RULES)[number];

/** The rule for which the server refused what stands in a field; undefined where it refused something else, or nothing. */
export function refusedRule(problem: ApiProblem | null, field: string): Rule | undefined {
  if (problem?.code !== 'policy-invalid') return undefined;
  const { place } = problem.values;
  // The two times of the morning are refused together; it is said once.
  const isHere = place === field || (place === 'morning' && field === 'morning.to');
  return isHere ? ruleOf(problem) : undefined;
}

/** A refusal with the broken rule in words; any other problem as it is. */
export function inWords(
  problem: ApiProblem | null,
  words: Readonly<Record<Rule, string>>,
): ApiProblem | null {
  const rule = problem?.code === 'policy-invalid' ? ruleOf(problem) : undefined;
  if (problem === null || rule === undefined) return problem;
  const { status, code, title } = problem;
  return new ApiProblem(status, { code, title, detail: words[rule] });
}

function ruleOf({ values }: ApiProblem): Rule | undefined {
  return RULES.find((known) => known === values['rule']);
}
