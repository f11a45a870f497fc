import { Button } from 'antd';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { timeOf } from '../../../lib/format/dates.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import type { ReportDraft } from '../use-report-draft.ts';

/** Says whether what is typed is saved; asks which version holds when two people wrote at once. */
export function SaveLine({ draft: { state, takeTheirs, keepMine } }: { draft: ReportDraft }) {
  const t = useTexts(texts);
  if (state.kind === 'stale') {
    return (
      <div role="alert" className="stale-draft">
        <p>{t.stale}</p>
        <Button onClick={takeTheirs}>{t.takeTheirs}</Button> <Button onClick={keepMine}>{t.keepMine}</Button>
        {state.problem && <ProblemAlert problem={state.problem} />}
      </div>
    );
  }
  if (state.kind === 'refused') return <ProblemAlert problem={state.problem} />;
  const words = {
    untouched: '',
    waiting: t.waiting,
    saving: t.saving,
    failed: t.unsaved,
    saved: state.kind === 'saved' ? t.saved(timeOf(state.at)) : '',
  };
  return (
    <p role="status" className="quiet small save-line">
      {words[state.kind]}
    </p>
  );
}
