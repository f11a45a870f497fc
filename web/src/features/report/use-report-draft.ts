import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dataOf } from '../../lib/api/problem.ts';
import { api } from '../../lib/api/client.ts';
import { queryKeys } from '../../lib/api/query-keys.ts';
import { useLocale } from '../../lib/text/locale.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { saveDraft, type Report } from './api/report.ts';
import { DraftSaver, type SaveState } from './draft-saver.ts';
import {
  toBody,
  toForm,
  type ReportBody,
  type ReportContent,
  type ReportForm,
} from './report-form-values.ts';

/** What this browser keeps beside the server: also what is no number yet, and what could not be saved. */
interface Kept {
  readonly form: ReportForm;
  /** The version of the server's draft that it was begun from. */
  readonly version: number;
}

/** The form of a report as it is written. */
export interface ReportDraft {
  readonly form: ReportForm;
  readonly state: SaveState;
  readonly change: (form: ReportForm) => void;
  /** The report was sent: nothing is kept any more. */
  readonly sent: () => void;
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

/** The draft: in this browser at once, on the server a while after the last letter. */
export function useReportDraft(report: Report, start: ReportContent): ReportDraft {
  const locale = useLocale();
  const client = useQueryClient();
  const first = report.draft?.version ?? 0;
  const kept = useDraft<Kept>(`report/${report.id}`, { form: toForm(start, locale), version: first });
  const [form, setForm] = useState(kept.value.version === first ? kept.value.form : toForm(start, locale));
  const { saver, state, version } = useSaver(report.id, first);
  const show = (next: ReportForm) => {
    setForm(next);
    kept.change({ form: next, version: version.current });
  };
  const readTheirs = () => dataOf(api.GET('/api/v1/reports/{id}', { params: { path: { id: report.id } } }));
  return {
    form,
    state,
    change: (next) => {
      show(next);
      saver.change(toBody(next, locale));
    },
    sent: () => {
      saver.end();
      kept.clear();
      void client.invalidateQueries({ queryKey: queryKeys.reports });
    },
    takeTheirs: async () => {
      const { draft } = await readTheirs();
      if (draft === null) return saver.overwrite(0);
      saver.take(draft.version);
      show(toForm(draft.content, locale));
    },
    keepMine: async () => saver.overwrite((await readTheirs()).draft?.version ?? 0),
  };
}

function useSaver(id: string, first: number) {
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const version = useRef(first);
  const [saver] = useState(
    () =>
      new DraftSaver<ReportBody>(
        first,
        (content, from) => saveDraft(id, content, from),
        (next, current) => {
          version.current = current;
          setState(next);
        },
      ),
  );
  useEffect(() => {
    saver.begin();
    return () => saver.end();
  }, [saver]);
  return { saver, state, version };
}
