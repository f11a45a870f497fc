import '../../board.css';
import { useMemo, useState } from 'react';
import { QueryState } from '../../../../components/query-state.tsx';
import { EmptyState } from '../../../../components/states.tsx';
import { useTexts } from '../../../../lib/text/locale.ts';
import { useBoard, type Board, type PlanDetail } from '../../api/plans.ts';
import { boardTexts } from '../../board-texts.ts';
import { viewOf } from '../../board-view.ts';
import { useBoardWish } from '../../use-board-wish.ts';
import { useChoice } from '../../use-choice.ts';
import { BoardLegend } from './board-legend.tsx';
import { BoardTable } from './board-table.tsx';
import { BoardTools } from './board-tools.tsx';
import { SingleTasks } from './single-tasks.tsx';

/** "Bảng giao việc": who stands how in which assignment. */
export function BoardPart({ plan }: { plan: PlanDetail }) {
  const t = useTexts(boardTexts);
  return (
    <QueryState query={useBoard(plan.id)} rows={12}>
      {(board) =>
        board.groups.length === 0 ? (
          <EmptyState text={t.noBoard} />
        ) : (
          <FilledBoard plan={plan} board={board} />
        )
      }
    </QueryState>
  );
}

function FilledBoard({ plan, board }: { plan: PlanDetail; board: Board }) {
  const t = useTexts(boardTexts);
  const { wish, change } = useBoardWish();
  const { filter, assignmentId, text } = wish;
  const view = useMemo(
    () => viewOf(board, { filter, assignmentId, text }),
    [board, filter, assignmentId, text],
  );
  const choice = useChoice();
  const [resets, setResets] = useState(0);
  const showAll = () => {
    change({ filter: 'all', assignmentId: null, text: '' });
    setResets(resets + 1);
  };
  return (
    <div className="board-part">
      <BoardTools
        key={resets}
        plan={plan}
        board={board}
        view={view}
        wish={wish}
        onWish={change}
        choice={choice}
      />
      {view.taskIds.length === 0 && (
        <EmptyState text={t.nothingFits}>
          <button type="button" className="why-button" onClick={showAll}>
            {t.showAll}
          </button>
        </EmptyState>
      )}
      {view.lines.length > 0 && <BoardTable plan={plan} view={view} filter={filter} choice={choice} />}
      {view.singles.length > 0 && <SingleTasks singles={view.singles} choice={choice} />}
      <BoardLegend />
    </div>
  );
}
