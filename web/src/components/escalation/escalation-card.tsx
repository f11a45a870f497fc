import { Link } from 'react-router';
import { longDate } from '../../lib/format/dates.ts';
import { paths } from '../../lib/paths.ts';
import { languageOf } from '../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import '../lists.css';
import { EscalationSteps } from './escalation-steps.tsx';
import { texts } from './texts.ts';
import type { Escalation } from './use-escalation-step.ts';

interface EscalationCardProps {
  readonly escalation: Escalation;
  /** Without the order that closes it: where a few answers of one step are offered. */
  readonly isShort?: boolean;
}

/** One escalation: whose work, since when, what was said, and the steps that its reader may take. */
export function EscalationCard({ escalation, isShort = false }: EscalationCardProps) {
  const { subject, agency, plan, level, status, dueOn, raisedAt, raisedTo2At } = escalation;
  const t = useTexts(texts);
  const locale = useLocale();
  const to = subject.kind === 'task' ? paths.task(subject.id) : paths.report(subject.id);
  return (
    <article className="line escalation">
      <div className="line-main">
        <h3>
          <Link lang="vi" to={to}>
            {subject.title}
          </Link>
        </h3>
        <p>
          <strong>{agency.shortName}</strong>
        </p>
        <p className="line-facts">
          <span>{t.level(level)}</span>
          <span>{t[status]}</span>
          {dueOn !== null && <span>{t.due(longDate(dueOn, locale))}</span>}
          <span className="quiet">{t.since(longDate(raisedTo2At ?? raisedAt, locale))}</span>
        </p>
        <p lang="vi" className="quiet small">
          {plan.number ?? plan.title}
        </p>
        <Said label={t.direction} words={escalation.direction} />
        <Said label={t.answer} words={escalation.answer} />
      </div>
      <EscalationSteps escalation={escalation} isShort={isShort} />
    </article>
  );
}

function Said({ label, words }: { label: string; words: string | null }) {
  if (words === null) return null;
  return (
    <p className="escalation-said">
      <span className="quiet">{label}</span> <span lang={languageOf(words)}>{words}</span>
    </p>
  );
}
