import { memo, useRef } from 'react';
import { Link } from 'react-router';
import { kindWord } from '../../../../components/kind-words.ts';
import { paths } from '../../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../../lib/text/locale.ts';
import type { BoardCell, BoardColumn, PlanDetail } from '../../api/plans.ts';
import { fits, type BoardFilter } from '../../board-filters.ts';
import { boardTexts } from '../../board-texts.ts';
import type { BoardLine, BoardView } from '../../board-view.ts';
import type { Choice } from '../../use-choice.ts';
import { useRowWindow } from '../../use-row-window.ts';
import { Cell } from './cell.tsx';

/** As the style sheet has it: rows of one height can be counted without being drawn. */
const ROW_PX = 40;

interface BoardTableProps {
  readonly plan: PlanDetail;
  readonly view: BoardView;
  readonly filter: BoardFilter;
  readonly choice: Choice;
}

/** Bodies down, assignments across; head and first column stand still. Only the rows in sight are drawn. */
export function BoardTable({ plan, view, filter, choice }: BoardTableProps) {
  const t = useTexts(boardTexts);
  const frame = useRef<HTMLDivElement>(null);
  const { columns, lines } = view;
  const shown = useRowWindow(frame, lines.length, ROW_PX);
  const span = columns.length + 1;
  return (
    <section>
      <h2 id="board-shared" className="section-title">
        {t.shared}
      </h2>
      <div ref={frame} className="board-frame" tabIndex={0} role="region" aria-labelledby="board-shared">
        <table className="board" aria-rowcount={lines.length + 1} aria-labelledby="board-shared">
          <BoardHead plan={plan} view={view} filter={filter} choice={choice} />
          <tbody>
            <Gap height={shown.before} span={span} />
            {lines.slice(shown.from, shown.to).map((line, i) => (
              <Line
                key={line.key}
                line={line}
                index={shown.from + i + 2}
                columns={columns}
                filter={filter}
                choice={choice}
              />
            ))}
            <Gap height={shown.after} span={span} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The place of rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={span} className="board-gap" />
    </tr>
  );
}

function BoardHead({ plan, view, filter, choice }: BoardTableProps) {
  const t = useTexts(boardTexts);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="board-corner">
          {t.agency}
        </th>
        {view.columns.map((column, i) => (
          <th key={column.id} scope="col" title={column.text}>
            <Link
              lang="vi"
              className="column-head"
              to={`${paths.planPart(plan.id, 'van-ban')}?viec=${column.id}`}
            >
              <span className="column-ref">{column.ref}</span>
              <span className="column-title">{column.title}</span>
            </Link>
            {choice.isChoosing && (
              <ChooseBox
                name={t.chooseColumn(column.ref)}
                ids={idsOf(
                  view.lines.flatMap((line) => (line.type === 'row' ? (line.cells[i] ?? null) : null)),
                  filter,
                )}
                choice={choice}
              />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly line: BoardLine;
  readonly index: number;
  readonly columns: readonly BoardColumn[];
  readonly filter: BoardFilter;
  readonly choice: Choice;
}

const Line = memo(function Line(props: LineProps) {
  const { line, index } = props;
  return (
    <tr aria-rowindex={index} className={line.type === 'group' ? 'board-group' : ''}>
      {line.type === 'group' ? (
        <GroupCells line={line} columns={props.columns} />
      ) : (
        <RowCells {...props} line={line} />
      )}
    </tr>
  );
});

type LineOf<Type> = Extract<BoardLine, { readonly type: Type }>;

function GroupCells({ line, columns }: { line: LineOf<'group'>; columns: readonly BoardColumn[] }) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  return (
    <>
      <th scope="rowgroup">{t.groupName(kindWord(line.kind)[locale], line.rows)}</th>
      {line.subtotals.map(({ tasks, completed, overdue }, i) => (
        <td key={columns[i]?.id} title={t.subtotal(completed, tasks, overdue)}>
          {tasks > 0 && t.done(completed, tasks)}
          {overdue > 0 && <span className="subtotal-overdue">{overdue}</span>}
        </td>
      ))}
    </>
  );
}

function RowCells({ line, columns, filter, choice }: Omit<LineProps, 'line'> & { line: LineOf<'row'> }) {
  const t = useTexts(boardTexts);
  return (
    <>
      <th scope="row" title={line.name}>
        <div className="board-row-head">
          {choice.isChoosing && (
            <ChooseBox name={t.chooseRow(line.name)} ids={idsOf(line.cells, filter)} choice={choice} />
          )}
          <span className="board-name" aria-hidden="true">
            {line.shortName}
          </span>
          <span className="visually-hidden">{line.name}</span>
        </div>
      </th>
      {line.cells.map((cell, i) => (
        <td key={columns[i]?.id} className={cell === null ? 'board-none' : ''}>
          {cell !== null && (
            <Cell
              cell={cell}
              agency={line.name}
              reference={columns[i]?.ref ?? ''}
              isFaint={!fits(filter, cell)}
              choice={choice}
            />
          )}
        </td>
      ))}
    </>
  );
}

interface ChooseBoxProps {
  readonly name: string;
  readonly ids: readonly string[];
  readonly choice: Choice;
}

function ChooseBox({ name, ids, choice }: ChooseBoxProps) {
  return (
    <input
      type="checkbox"
      className="choose-box"
      aria-label={name}
      checked={ids.length > 0 && ids.every((id) => choice.ids.has(id))}
      disabled={ids.length === 0}
      onChange={() => choice.toggle(ids)}
    />
  );
}

function idsOf(cells: readonly (BoardCell | null)[], filter: BoardFilter): string[] {
  return cells.flatMap((cell) => (cell !== null && fits(filter, cell) ? [cell.taskId] : []));
}
