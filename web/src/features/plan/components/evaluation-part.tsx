import { Button } from 'antd';
import { Link } from 'react-router';
import { ExportLink } from '../../../components/export-link.tsx';
import { kindWord } from '../../../components/kind-words.ts';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { paths } from '../../../lib/paths.ts';
import { useMe } from '../../../lib/session/me.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useBoard, useSummary, type PlanDetail } from '../api/plans.ts';
import { countedTasks } from '../counted-tasks.ts';
import { evaluationOf, sumOf, type EvaluationGroup } from '../evaluation-rows.ts';
import { CLASSES } from '../national-classes.ts';
import { texts } from '../texts.ts';
import { FourClasses } from './four-classes.tsx';
import { PlainCountsTable } from './plain-counts.tsx';

/** "Đánh giá": the four national classes by agency. */
export function EvaluationPart({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const me = useMe();
  const board = useBoard(plan.id);
  const summary = useSummary(plan.id);
  return (
    <QueryState query={board} rows={12}>
      {(boardData) => (
        <QueryState query={summary} rows={12}>
          {(counts) => {
            const groups = evaluationOf(boardData, counts);
            if (groups.length === 0) return <EmptyState text={t.noEvaluation} />;
            return (
              <>
                <section className="card">
                  <FourClasses national={counts.national} counted={countedTasks(plan, me)} />
                  <p className="quiet small">{t.evaluationNote}</p>
                  <PlainCountsTable standing={counts.standing} requests={counts.requests} />
                </section>
                <ByAgency plan={plan} groups={groups} />
              </>
            );
          }}
        </QueryState>
      )}
    </QueryState>
  );
}

function ByAgency({ plan, groups }: { plan: PlanDetail; groups: readonly EvaluationGroup[] }) {
  const t = useTexts(texts);
  const heads = [t.agency, ...CLASSES.map((name) => t[name]), t.allTasks, t.escalated];
  return (
    <section>
      <div className="section-head">
        <h2 id="by-agency-title">{t.byAgency}</h2>
        <span className="head-actions">
          <ExportLink href={`/api/v1/plans/${plan.id}/evaluation/export`} what={t.part_evaluation} />
          <Button onClick={() => window.print()}>{t.print}</Button>
        </span>
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="by-agency-title">
        <Table plan={plan} groups={groups} heads={heads} />
      </div>
    </section>
  );
}

interface TableProps {
  readonly plan: PlanDetail;
  readonly groups: readonly EvaluationGroup[];
  readonly heads: readonly string[];
}

function Table({ plan, groups, heads }: TableProps) {
  const t = useTexts(texts);
  return (
    <table className="figures evaluation">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.kind} plan={plan} group={group} />
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          <Figures of={sumOf(groups.map(({ sum }) => sum))} />
        </tr>
      </tfoot>
    </table>
  );
}

function Group({ plan, group: { kind, rows, sum } }: { plan: PlanDetail; group: EvaluationGroup }) {
  const locale = useLocale();
  return (
    <tbody>
      <tr className="figures-group">
        <th scope="rowgroup">{`${kindWord(kind)[locale]} (${rows.length})`}</th>
        <Figures of={sum} />
      </tr>
      {rows.map((row) => (
        <tr key={row.agencyId}>
          <th scope="row">
            <Link
              to={`${paths.planPart(plan.id, 'bang')}?${new URLSearchParams({ tim: row.name }).toString()}`}
            >
              {row.name}
            </Link>
          </th>
          <Figures of={row} />
        </tr>
      ))}
    </tbody>
  );
}

function figuresOf({ national, tasks, escalated }: EvaluationGroup['sum']): number[] {
  return [...CLASSES.map((name) => national[name]), tasks, escalated];
}

function Figures({ of }: { of: EvaluationGroup['sum'] }) {
  const overdue = CLASSES.indexOf('openOverdue');
  return figuresOf(of).map((figure, i) => (
    // Each place has its meaning: there is nothing else to name it by.
    <td key={i} className={figure === 0 ? 'quiet' : ''}>
      {i === overdue && figure > 0 ? <span className="time-overdue">{figure}</span> : figure}
    </td>
  ));
}
