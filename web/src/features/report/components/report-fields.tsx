import { Input } from 'antd';
import type { ReactNode } from 'react';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { FormErrors, ReportContent, ReportForm } from '../report-form-values.ts';
import { texts } from '../texts.ts';
import { FigureFields } from './figure-fields.tsx';

interface ReportFieldsProps {
  readonly form: ReportForm;
  readonly onChange: (form: ReportForm) => void;
  readonly errors: FormErrors;
  readonly lastRound: ReportContent | null;
}

/** The parts of a report, in the order in which it is read. */
export function ReportFields({ form, onChange, errors, lastRound }: ReportFieldsProps) {
  const t = useTexts(texts);
  const part = (name: 'summary' | 'difficulties' | 'proposals') => {
    const error = errors[name];
    return (
      <TextPart
        label={t[name]}
        value={form[name]}
        message={error && t[error]}
        onChange={(value) => onChange({ ...form, [name]: value })}
      />
    );
  };
  return (
    <>
      {part('summary')}
      <Results lines={form.results} onChange={(results) => onChange({ ...form, results })} />
      <FigureFields
        figures={form.figures}
        errors={errors}
        lastRound={lastRound}
        onChange={(figures) => onChange({ ...form, figures })}
      />
      {part('difficulties')}
      {part('proposals')}
    </>
  );
}

interface ResultsProps {
  readonly lines: ReportForm['results'];
  readonly onChange: (lines: ReportForm['results']) => void;
}

/** What came of each task, a text each. */
function Results({ lines, onChange }: ResultsProps) {
  const t = useTexts(texts);
  if (lines.length === 0) return null;
  const change = (n: number, text: string) =>
    onChange(lines.map((line, index) => (index === n ? { ...line, text } : line)));
  return (
    <>
      <h3>{t.results}</h3>
      {lines.map(({ ref, title, text }, n) => (
        // An assignment of several occurrences has a line for each.
        <TextPart
          key={`${ref} ${n}`}
          label={<span lang="vi">{t.result(ref, title)}</span>}
          value={text}
          onChange={(value) => change(n, value)}
        />
      ))}
    </>
  );
}

interface TextPartProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly message?: string | undefined;
  readonly onChange: (value: string) => void;
}

function TextPart({ label, value, message, onChange }: TextPartProps) {
  return (
    <FieldFrame label={label} message={message}>
      {({ id, isInvalid, describedBy }) => (
        <Input.TextArea
          id={id}
          rows={3}
          className="typed-field"
          lang={languageOf(value)}
          value={value}
          status={isInvalid ? 'error' : ''}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
