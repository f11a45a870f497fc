import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { BulkOrder } from '../../../../components/bulk-order/bulk-order.tsx';
import { ExportLink } from '../../../../components/export-link.tsx';
import { FilterSelect } from '../../../../components/filter-select.tsx';
import { useMe } from '../../../../lib/session/me.ts';
import { useTexts } from '../../../../lib/text/locale.ts';
import type { Board, PlanDetail } from '../../api/plans.ts';
import { BOARD_FILTERS, fits } from '../../board-filters.ts';
import { boardTexts } from '../../board-texts.ts';
import type { BoardView, BoardWish } from '../../board-view.ts';
import type { Choice } from '../../use-choice.ts';

interface BoardToolsProps {
  readonly plan: PlanDetail;
  readonly board: Board;
  readonly view: BoardView;
  readonly wish: BoardWish;
  readonly onWish: (next: Partial<BoardWish>) => void;
  readonly choice: Choice;
}

/** Above the board: what is looked for, and what is done with what was chosen. */
export function BoardTools(props: BoardToolsProps) {
  const t = useTexts(boardTexts);
  const { board, wish, onWish } = props;
  const counts = useCounts(board);
  return (
    <div className="board-tools">
      <ul className="filter-chips" aria-label={t.filter}>
        {BOARD_FILTERS.filter((name) => name === wish.filter || counts[name] > 0).map((name) => (
          <li key={name}>
            <button
              type="button"
              className={`chip chip-${name}`}
              aria-pressed={name === wish.filter}
              onClick={() => onWish({ filter: name })}
            >
              {t.withCount(t[`filter_${name}`], counts[name])}
            </button>
          </li>
        ))}
      </ul>
      <div className="board-fields" role="group" tabIndex={-1} aria-label={t.tools}>
        <AgencyField value={wish.text} onChange={(text) => onWish({ text })} />
        <FilterSelect
          label={t.assignment}
          all={t.allAssignments}
          value={wish.assignmentId}
          options={board.columns.map(({ id, ref, title }) => ({
            value: id,
            label: `${ref} ${title}`,
            lang: 'vi',
          }))}
          onChange={(assignmentId) => onWish({ assignmentId })}
        />
        <Choosing {...props} />
      </div>
    </div>
  );
}

function useCounts(board: Board): Record<(typeof BOARD_FILTERS)[number], number> {
  return useMemo(() => {
    const cells = board.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const count = (name: (typeof BOARD_FILTERS)[number]) =>
      cells.filter((cell) => cell !== null && fits(name, cell)).length;
    return Object.fromEntries(BOARD_FILTERS.map((name) => [name, count(name)])) as Record<
      (typeof BOARD_FILTERS)[number],
      number
    >;
  }, [board]);
}

/** Typing stays quick: the board follows when there is time. */
function AgencyField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTexts(boardTexts);
  const [typed, setTyped] = useState(value);
  return (
    <Input
      className="board-find"
      type="search"
      aria-label={t.findAgency}
      placeholder={t.findAgency}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
    />
  );
}

function Choosing(props: BoardToolsProps) {
  const { plan, choice } = props;
  const t = useTexts(boardTexts);
  const { permissions, agencyId } = useMe();
  const mayOrder = permissions.includes('bulk:run') && agencyId === plan.standingAgencyId;
  if (choice.isChoosing) return <Chosen {...props} />;
  return (
    <>
      {mayOrder && <Button onClick={choice.begin}>{t.choose}</Button>}
      <ExportLink href={`/api/v1/plans/${plan.id}/board/export`} what={t.title} />
      <Button onClick={() => window.print()}>{t.print}</Button>
    </>
  );
}

function Chosen({ view, choice }: BoardToolsProps) {
  const t = useTexts(boardTexts);
  const taskIds = [...choice.ids];
  return (
    <div className="choosing" role="group" aria-label={t.chosen(taskIds.length)}>
      <strong role="status">{t.chosen(taskIds.length)}</strong>
      <Button onClick={() => choice.toggle(view.taskIds)}>{t.chooseAll(view.taskIds.length)}</Button>
      <BulkOrder
        label={t.confirm}
        type="primary"
        disabled={taskIds.length === 0}
        selection={{ kind: 'confirm', taskIds }}
        onDone={choice.end}
      />
      <BulkOrder
        label={t.urge}
        disabled={taskIds.length === 0}
        selection={{ kind: 'urge', taskIds }}
        onDone={choice.end}
      />
      <Button onClick={choice.end}>{t.endChoosing}</Button>
    </div>
  );
}
