import { WarningOutlined } from '@ant-design/icons';
import { TaskState } from '../../../../components/state-tag.tsx';
import { TimeClass } from '../../../../components/time-class.tsx';
import { useTexts } from '../../../../lib/text/locale.ts';
import { boardTexts } from '../../board-texts.ts';

const STATES = [
  'not-received',
  'in-progress',
  'awaiting-confirmation',
  'returned',
  'suspended',
  'completed',
] as const;
const TIMES = ['overdue', 'due-soon', 'in-time', 'no-deadline'] as const;

/** What the icons and tints of the board say. */
export function BoardLegend() {
  const t = useTexts(boardTexts);
  return (
    <section aria-label={t.legend} className="board-legend small">
      {STATES.map((status) => (
        <TaskState key={status} status={status} />
      ))}
      {TIMES.map((value) => (
        <TimeClass key={value} value={value} />
      ))}
      <span className="state-tag">
        <WarningOutlined aria-hidden="true" /> {t.escalated}
      </span>
      <span className="state-tag">{`· ${t.dormant}`}</span>
    </section>
  );
}
