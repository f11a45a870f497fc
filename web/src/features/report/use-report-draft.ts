import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryKeys } from '../../lib/api/query-keys.ts';
import { useLocale } from '../../lib/text/locale.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { readStoredDraft, saveDraft } from './api/report.ts';
import type { SaveState } from './draft-saver.ts';
import { inLocale, type ReportForm } from './report-form-values.ts';
import { beginningOf, ReportWriter, type KeptReport, type OpenedReport } from './report-writer.ts';

/** The form of a report as it is written. */
export interface ReportDraft {
  /** Its numbers as they are written in the language in use. */
  readonly form: ReportForm;
  readonly state: SaveState;
  readonly change: (form: ReportForm) => void;
  /** The report was sent: nothing is kept any more. */
  readonly sent: () => void;
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

/** The draft: in this browser at once, on the server a while after the last letter. */
export function useReportDraft(id: string, opened: OpenedReport): ReportDraft {
  const locale = useLocale();
  const client = useQueryClient();
  const kept = useDraft<KeptReport | null>(`report-form/${id}`, null);
  const [begun] = useState(() => beginningOf(kept.value, opened, locale));
  const [shown, setShown] = useState<{ form: ReportForm; state: SaveState }>({
    form: begun.form,
    state: { kind: 'untouched' },
  });
  const [writer] = useState(
    () =>
      new ReportWriter(begun, {
        save: (content, version) => saveDraft(client, id, content, version),
        read: () => readStoredDraft(id),
        keep: kept.change,
        forget: kept.clear,
        show: (form, state) => setShown({ form, state }),
      }),
  );
  useEffect(() => {
    writer.begin();
    return () => writer.end();
  }, [writer]);
  return {
    form: inLocale(shown.form, locale),
    state: shown.state,
    change: (form) => writer.change(form),
    sent: () => {
      writer.sent();
      void client.invalidateQueries({ queryKey: queryKeys.reports });
    },
    takeTheirs: () => writer.takeTheirs(locale),
    keepMine: () => writer.keepMine(),
  };
}
