import { useTexts } from '../../../lib/text/locale.ts';
import type { Checklist, OpenPoint } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { inOrderOfWork } from '../review-rules.ts';
import {
  DeadlineAnswer,
  HeadDayAnswer,
  KeepAnswer,
  StandingAgencyAnswer,
  StandingAnswer,
} from './answers.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { RenameAnswer } from './rename-answer.tsx';

/** What a person has to decide: questions first, each once for all places that are alike. */
export function Questions({ checklist }: { checklist: Checklist }) {
  const t = useTexts(questionTexts);
  const points = inOrderOfWork(checklist.open);
  return (
    <section className="questions" aria-label={t.title}>
      <div className="section-head">
        <h2>{t.title}</h2>
      </div>
      {points.length === 0 && <p className="quiet">{t.none}</p>}
      {points.map((point) => (
        <QuestionFrame key={`${point.code} ${nameOf(point) ?? ''}`} point={point}>
          <AnswerTo point={point} />
        </QuestionFrame>
      ))}
    </section>
  );
}

/** The name that a problem is about. */
function nameOf({ values }: OpenPoint): string | null {
  const { name } = values as { name?: unknown };
  return typeof name === 'string' ? name : null;
}

/** Questions that the words of a deadline answer. */
const ABOUT_TIME = new Set([
  'product-without-date',
  'report-without-date',
  'year-not-named',
  'date-impossible',
  'count-base-not-named',
  'hours-not-days',
  'counted-back',
  'period-not-named',
  'date-to-be-set',
  'several-times',
  'cycle-unsupported',
  'continues-after',
  'middle-of-quarter',
  'time-words-unknown',
]);

function AnswerTo({ point }: { point: OpenPoint }) {
  const { kind, code } = point;
  const name = nameOf(point);
  if (kind === 'problem') return name === null ? null : <RenameAnswer point={point} name={name} />;
  if (code === 'standing-duties') return <StandingAnswer point={point} />;
  if (code === 'standing-agency-unknown') return <StandingAgencyAnswer point={point} />;
  if (code === 'issue-date-blank') return <HeadDayAnswer point={point} />;
  if (ABOUT_TIME.has(code)) return <DeadlineAnswer point={point} />;
  return <KeepAnswer point={point} />;
}
