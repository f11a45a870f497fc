import { Button, Input } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { lastValueOf, type FormErrors, type FormFigure, type ReportContent } from '../report-form-values.ts';
import { texts } from '../texts.ts';

interface FigureFieldsProps {
  readonly figures: readonly FormFigure[];
  readonly errors: FormErrors;
  readonly lastRound: ReportContent | null;
  readonly onChange: (figures: readonly FormFigure[]) => void;
}

const NEW: FormFigure = { key: '', label: '', unit: '', value: '', refs: [], isGiven: false };

/** The figures, each beside what it was the round before. */
export function FigureFields({ figures, errors, lastRound, onChange }: FigureFieldsProps) {
  const t = useTexts(texts);
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    setAdded(figures.length);
    onChange([...figures, NEW]);
  };
  const change = (n: number, part: Partial<FormFigure>) =>
    onChange(figures.map((figure, index) => (index === n ? { ...figure, ...part } : figure)));
  return (
    <fieldset className="field">
      <legend>
        <h3>{t.figures}</h3>
      </legend>
      {figures.map((figure, n) => (
        <FigureField
          key={n}
          figure={figure}
          isNew={n === added}
          last={lastValueOf(figure, lastRound)}
          error={errors[`figures.${n}.value`] ?? errors[`figures.${n}.label`]}
          onChange={(part) => change(n, part)}
          onRemove={() => onChange(figures.filter((_, index) => index !== n))}
        />
      ))}
      <Button onClick={add}>{t.addFigure}</Button>
    </fieldset>
  );
}

interface FigureFieldProps {
  readonly figure: FormFigure;
  /** Just added: whoever asked for it writes in it next. */
  readonly isNew: boolean;
  readonly last: number | undefined;
  readonly error: FormErrors[string] | undefined;
  readonly onChange: (part: Partial<FormFigure>) => void;
  readonly onRemove: () => void;
}

function FigureField({ figure, isNew, last, error, onChange, onRemove }: FigureFieldProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div className="report-figure">
      <FigureName figure={figure} isNew={isNew} onChange={onChange} />
      <Input
        aria-label={t.valueOf(figure.label)}
        aria-invalid={error === 'notNumber'}
        className="figure-value"
        inputMode="decimal"
        status={error === 'notNumber' ? 'error' : ''}
        value={figure.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      <Button aria-label={t.removeFigure(figure.label)} onClick={onRemove}>
        {'×'}
      </Button>
      {last !== undefined && <span className="quiet small">{t.lastValue(formatNumber(last, locale))}</span>}
      {error && (
        <p role="alert" className="field-error">
          {t[error]}
        </p>
      )}
    </div>
  );
}

/** What came from tasks keeps its name; one's own figure is named here. */
function FigureName({ figure, isNew, onChange }: Pick<FigureFieldProps, 'figure' | 'isNew' | 'onChange'>) {
  const t = useTexts(texts);
  if (figure.isGiven) {
    return (
      <span className="figure-name">
        <span lang={languageOf(figure.label)}>{figure.label}</span>{' '}
        <span lang={languageOf(figure.unit)} className="quiet">
          ({figure.unit})
        </span>
      </span>
    );
  }
  return (
    <span className="figure-name figure-new">
      <Input
        autoFocus={isNew}
        aria-label={t.indicator}
        placeholder={t.indicator}
        lang={languageOf(figure.label)}
        value={figure.label}
        onChange={(event) => onChange({ label: event.target.value })}
      />
      <Input
        aria-label={t.unit}
        placeholder={t.unit}
        lang={languageOf(figure.unit)}
        value={figure.unit}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
    </span>
  );
}
