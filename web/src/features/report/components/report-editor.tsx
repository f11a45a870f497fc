import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useReportOrder, type Report } from '../api/report.ts';
import { errorsOf, toBody, type FormErrors } from '../report-form-values.ts';
import type { OpenedReport } from '../report-writer.ts';
import { texts } from '../texts.ts';
import { useReportDraft, type ReportDraft } from '../use-report-draft.ts';
import { ReportFields } from './report-fields.tsx';
import { SaveLine } from './save-line.tsx';

interface ReportEditorProps extends OpenedReport {
  readonly report: Report;
}

/** The form of a report: it saves itself, checks what is typed, and is sent with one press; or nothing is reported. */
export function ReportEditor({ report, draft: stored, start }: ReportEditorProps) {
  const t = useTexts(texts);
  const draft = useReportDraft(report.id, { draft: stored, start });
  const [hasTried, setTried] = useState(false);
  const errors: FormErrors = errorsOf(draft.form);
  const isWrong = Object.keys(errors).length > 0;
  return (
    <section className="card" aria-labelledby="form-title">
      <h2 id="form-title">{t.form}</h2>
      {stored === null && (
        <Alert
          role="note"
          type="info"
          title={report.kind === 'consolidation' ? t.prefilledOfReports : t.prefilled}
          className="problem-alert"
        />
      )}
      <ReportFields
        form={draft.form}
        onChange={draft.change}
        errors={hasTried ? errors : numbersOf(errors)}
        lastRound={report.lastRound}
      />
      <SaveLine draft={draft} />
      {hasTried && isWrong && (
        <p role="alert" className="field-error">
          {t.correct}
        </p>
      )}
      <Sending report={report} draft={draft} isWrong={isWrong} onTried={() => setTried(true)} />
    </section>
  );
}

interface SendingProps {
  readonly report: Report;
  readonly draft: ReportDraft;
  readonly isWrong: boolean;
  readonly onTried: () => void;
}

function Sending({ report, draft, isWrong, onTried }: SendingProps) {
  const t = useTexts(texts);
  const order = useReportOrder(report);
  const send = async (extra: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const answer = await order.give({ type: 'submit', ...extra });
    if (answer === undefined) return false;
    draft.sent();
    return true;
  };
  const shared = { isPending: order.isPending, problem: order.problem };
  return (
    <div className="action-bar">
      {isWrong ? (
        <Button type="primary" onClick={onTried}>
          {t.submit}
        </Button>
      ) : (
        <ConfirmAction
          {...shared}
          type="primary"
          label={t.submit}
          question={t.submitQuestion(report.receiver.name)}
          onConfirm={() => send({ content: toBody(draft.form) })}
        />
      )}
      {mayBeZero(report) && (
        <ConfirmAction
          {...shared}
          label={t.zero}
          question={t.zeroQuestion}
          onConfirm={() => send({ zero: true })}
        />
      )}
    </div>
  );
}

/** Whether the order to submit takes that nothing arose. */
function mayBeZero({ allowedActions }: Report): boolean {
  const submit = allowedActions.find(({ type }) => type === 'submit');
  return submit?.needs.some(({ field }) => field === 'zero') ?? false;
}

/** While one types only what is typed wrongly is marked; what is missing waits until somebody wants to send. */
function numbersOf(errors: FormErrors): FormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error === 'notNumber'));
}
