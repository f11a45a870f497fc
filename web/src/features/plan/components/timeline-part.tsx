import '../timeline.css';
import { Link } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { longDate, shortDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import {
  useRounds,
  useTimeline,
  type PlanDetail,
  type RoundRow,
  type Timeline,
  type TimelineAssignment,
} from '../api/plans.ts';
import { classWord } from '../class-words.ts';
import { texts } from '../texts.ts';
import { axisOf, byDate, placeOnAxis, type TimeAxis } from '../time-axis.ts';
import { ClassBar } from './four-classes.tsx';

/** "Tiến độ": assignments and rounds on the axis of time, with today. */
export function TimelinePart({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const rounds = useRounds(plan.id).data ?? [];
  return (
    <QueryState query={useTimeline(plan.id)} rows={12}>
      {(timeline) => {
        const axis = axisOf(timeline);
        return timeline.assignments.length === 0 || axis === null ? (
          <EmptyState text={t.noTimeline} />
        ) : (
          <Filled plan={plan} timeline={timeline} axis={axis} rounds={rounds} />
        );
      }}
    </QueryState>
  );
}

interface FilledProps {
  readonly plan: PlanDetail;
  readonly timeline: Timeline;
  readonly axis: TimeAxis;
  readonly rounds: readonly RoundRow[];
}

function Filled({ plan, timeline, axis, rounds }: FilledProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { dated, undated } = byDate(timeline.assignments);
  const today = placeOnAxis(axis, timeline.today);
  return (
    <div className="timeline card">
      <p className="timeline-today">{t.todayMark(longDate(timeline.today, locale))}</p>
      <Months axis={axis} today={today} />
      <RoundMarks rounds={rounds} axis={axis} today={today} />
      {dated.length > 0 && (
        <>
          <h2 id="timeline-dated" className="section-title">
            {t.datedAssignments}
          </h2>
          <ul className="timeline-lines" aria-labelledby="timeline-dated">
            {dated.map((line) => (
              <Line key={line.id} line={line} plan={plan} axis={axis} today={today} />
            ))}
          </ul>
        </>
      )}
      {undated.length > 0 && (
        <details>
          <summary className="section-title">{`${t.undatedAssignments} (${undated.length})`}</summary>
          <ul className="timeline-lines" aria-label={t.undatedAssignments}>
            {undated.map((line) => (
              <Line key={line.id} line={line} plan={plan} axis={axis} today={today} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Months({ axis, today }: { axis: TimeAxis; today: number }) {
  return (
    <div className="timeline-line" aria-hidden="true">
      <span />
      <div className="timeline-track timeline-months">
        {axis.months.map((month, i) => (
          <span
            key={month}
            className={i % 3 === 0 ? 'month' : 'month between'}
            style={{ left: `${placeOnAxis(axis, month)}%` }}
          >
            {`${month.slice(5, 7)}/${month.slice(0, 4)}`}
          </span>
        ))}
        <i className="today-line" style={{ left: `${today}%` }} />
      </div>
    </div>
  );
}

function RoundMarks({ rounds, axis, today }: { rounds: readonly RoundRow[]; axis: TimeAxis; today: number }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (rounds.length === 0) return null;
  return (
    <section aria-label={t.rounds}>
      <h2 className="section-title">{t.rounds}</h2>
      <ul className="timeline-lines">
        {rounds.map((round) => {
          const due = round.unitsDue ?? round.consolidationDue;
          return (
            <li key={round.id} className="timeline-line">
              <span className="timeline-what">
                <Link to={paths.round(round.id)}>{t.roundName(round.periodName)}</Link>
                <span className="quiet small">
                  {due === null ? t.dateOpen : t.roundDue(longDate(due.date, locale))}
                </span>
              </span>
              <div className="timeline-track" aria-hidden="true">
                {due && <b className="round-mark" style={{ left: `${placeOnAxis(axis, due.date)}%` }} />}
                <i className="today-line" style={{ left: `${today}%` }} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly line: TimelineAssignment;
  readonly plan: PlanDetail;
  readonly axis: TimeAxis;
  readonly today: number;
}

function Line({ line, plan, axis, today }: LineProps) {
  return (
    <li className="timeline-line">
      <What line={line} plan={plan} />
      <Track line={line} plan={plan} axis={axis} today={today} />
    </li>
  );
}

function What({ line, plan }: { line: TimelineAssignment; plan: PlanDetail }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { firstDueOn, lastDueOn, completedAt } = line;
  const date =
    firstDueOn === null || lastDueOn === null
      ? classWord(line.class, t)
      : firstDueOn === lastDueOn
        ? t.dueOn(longDate(lastDueOn, locale))
        : t.dueBetween(shortDate(firstDueOn), shortDate(lastDueOn));
  return (
    <span className="timeline-what">
      <Link
        lang="vi"
        to={`${paths.planPart(plan.id, 'bang')}?viec=${line.id}`}
      >{`${line.ref} ${line.title}`}</Link>
      <span className="quiet small">
        {[date, completedAt && t.completedOn(shortDate(completedAt)), line.tasks > 1 && t.tasks(line.tasks)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

/** From the launch to the last of its dates, filled as its four classes stand; without a date to the plan's end. */
function Track({ line, plan, axis, today }: LineProps) {
  const begin = plan.issuedOn ?? plan.periodStart ?? axis.from;
  const left = placeOnAxis(axis, begin);
  const right = placeOnAxis(axis, line.lastDueOn ?? plan.periodEnd ?? axis.to);
  const isDated = line.lastDueOn !== null;
  return (
    <div className="timeline-track">
      <div
        className={isDated ? 'timeline-bar' : 'timeline-bar undated'}
        style={{ left: `${left}%`, width: `${Math.max(1, right - left)}%` }}
      >
        {isDated && <ClassBar national={line.national} />}
      </div>
      <i aria-hidden="true" className="today-line" style={{ left: `${today}%` }} />
    </div>
  );
}
