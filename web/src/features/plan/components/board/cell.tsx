import { ClockCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { TaskIcon } from '../../../../components/state-tag.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../../lib/text/locale.ts';
import type { BoardCell } from '../../api/plans.ts';
import { boardTexts } from '../../board-texts.ts';
import { cellWords } from '../../cell-words.ts';
import type { Choice } from '../../use-choice.ts';

interface CellProps {
  readonly cell: BoardCell;
  readonly agency: string;
  readonly reference: string;
  /** It is not what is looked for. */
  readonly isFaint: boolean;
  readonly choice: Choice;
}

/** One body's task in one assignment: the icon of its state, tinted and marked by its time class; a press opens the task. */
export function Cell({ cell, agency, reference, isFaint, choice }: CellProps) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const name = t.cell(agency, reference, cellWords(cell, locale));
  const look = `board-cell cell-${cell.dormant ? 'dormant' : (cell.timeClass ?? 'done')}${isFaint ? ' faint' : ''}`;
  if (choice.isChoosing)
    return (
      <label className={look} title={name}>
        <input
          type="checkbox"
          aria-label={t.chooseCell(name)}
          checked={choice.ids.has(cell.taskId)}
          onChange={() => choice.toggle([cell.taskId])}
        />
        <Signs cell={cell} />
      </label>
    );
  return (
    <Link className={look} to={paths.task(cell.taskId)} aria-label={name} title={name}>
      <Signs cell={cell} />
    </Link>
  );
}

/** State by icon; what is late or soon by a second one, for colour alone tells nobody who does not see it. */
function Signs({ cell }: { cell: BoardCell }) {
  const { status, timeClass, escalationLevel, dormant } = cell;
  return (
    <span aria-hidden="true" className="cell-signs">
      {dormant ? <span>{'·'}</span> : <TaskIcon status={status} />}
      {timeClass === 'overdue' && <ExclamationCircleOutlined />}
      {timeClass === 'due-soon' && <ClockCircleOutlined />}
      {escalationLevel > 0 && <WarningOutlined />}
    </span>
  );
}
