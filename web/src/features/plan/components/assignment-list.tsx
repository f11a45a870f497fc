import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/states.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useTimeline, type Assignment, type PlanDetail, type TimelineAssignment } from '../api/plans.ts';
import { findAssignments } from '../document-spans.ts';
import { texts } from '../texts.ts';
import { classWord } from '../class-words.ts';

/** The assignments in the order of the text; a press lights the sentence. */
export function AssignmentList({ plan, chosen }: { plan: PlanDetail; chosen: string | null }) {
  const t = useTexts(texts);
  const [wanted, setWanted] = useState('');
  const found = findAssignments(plan.assignments, wanted);
  const standings = new Map(useTimeline(plan.id).data?.assignments.map((one) => [one.id, one]));
  const frame = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const line = frame.current?.querySelector<HTMLElement>('[aria-current=true]')?.closest('li');
    if (line && frame.current) frame.current.scrollTop = line.offsetTop - frame.current.offsetTop;
  }, [chosen]);
  return (
    <section aria-labelledby="assignments-title" className="assignment-side">
      <h2 id="assignments-title">{`${t.assignments} (${plan.assignments.length})`}</h2>
      <Input
        type="search"
        aria-label={t.find}
        placeholder={t.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {found.length === 0 ? (
        <EmptyState text={t.noneFound} />
      ) : (
        <ul ref={frame} className="list assignment-list" tabIndex={0} aria-labelledby="assignments-title">
          {found.map((assignment) => (
            <li key={assignment.id} className={assignment.id === chosen ? 'chosen' : ''}>
              <AssignmentLine
                plan={plan}
                assignment={assignment}
                standing={standings.get(assignment.id)}
                isChosen={assignment.id === chosen}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface AssignmentLineProps {
  readonly plan: PlanDetail;
  readonly assignment: Assignment;
  readonly standing: TimelineAssignment | undefined;
  readonly isChosen: boolean;
}

function AssignmentLine({ plan, assignment, standing, isChosen }: AssignmentLineProps) {
  const t = useTexts(texts);
  const { id, ref, titleShort, assignees, deadline } = assignment;
  return (
    <div className="assignment-line">
      <Link
        lang="vi"
        replace
        preventScrollReset
        to={`?viec=${id}`}
        aria-current={isChosen ? 'true' : undefined}
        className="assignment-title"
      >
        {`${ref} ${titleShort}`}
      </Link>
      <p lang="vi" className="quiet small">
        {assignees.map(({ name }) => name).join('; ')}
      </p>
      <p className="small">
        {classWord(assignment.class, t)}
        {deadline && (
          <>
            {' · '}
            <span lang="vi">{deadline.words}</span>
          </>
        )}
      </p>
      {standing && <Standing standing={standing} />}
      {isChosen && plan.status !== 'draft' && (
        <p className="small">
          <Link to={`${paths.planPart(plan.id, 'bang')}?viec=${id}`}>{t.onBoard}</Link>
        </p>
      )}
    </div>
  );
}

function Standing({ standing: { national, tasks } }: { standing: TimelineAssignment }) {
  const t = useTexts(texts);
  const done = national.doneOnTime + national.doneLate;
  if (tasks === 0) return null;
  return (
    <p className="small line-facts">
      <span>{t.doneOf(done, tasks)}</span>
      {national.openOverdue > 0 && (
        <span className="time-overdue">{t.overdueCount(national.openOverdue)}</span>
      )}
    </p>
  );
}
