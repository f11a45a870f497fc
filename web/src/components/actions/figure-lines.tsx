import { Button, Input } from 'antd';
import { useState } from 'react';
import { languageOf } from '../../lib/text/language-of.ts';
import { useTexts } from '../../lib/text/locale.ts';
import type { TypedFigure } from './action-values.ts';
import { texts } from './texts.ts';

const NEW: TypedFigure = { indicator: '', value: '', unit: '' };

interface FigureLinesProps {
  readonly figures: readonly TypedFigure[];
  readonly onChange: (figures: readonly TypedFigure[]) => void;
}

/** Figures, a line each: what, how many, of which unit. */
export function FigureLines({ figures, onChange }: FigureLinesProps) {
  const t = useTexts(texts);
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    setAdded(figures.length);
    onChange([...figures, NEW]);
  };
  const change = (n: number, part: Partial<TypedFigure>) =>
    onChange(figures.map((figure, index) => (index === n ? { ...figure, ...part } : figure)));
  return (
    <>
      {figures.map((figure, n) => (
        <FigureLine
          key={n}
          n={n}
          figure={figure}
          isNew={n === added}
          onChange={(part) => change(n, part)}
          onRemove={() => onChange(figures.filter((_, index) => index !== n))}
        />
      ))}
      <Button onClick={add}>{t.addFigure}</Button>
    </>
  );
}

interface FigureLineProps {
  readonly n: number;
  readonly figure: TypedFigure;
  /** Just added: whoever asked for it writes in it next. */
  readonly isNew: boolean;
  readonly onChange: (part: Partial<TypedFigure>) => void;
  readonly onRemove: () => void;
}

function FigureLine({ n, figure, isNew, onChange, onRemove }: FigureLineProps) {
  const t = useTexts(texts);
  return (
    <div className="figure-line">
      <Input
        autoFocus={isNew}
        aria-label={t.indicator}
        placeholder={t.indicator}
        lang={languageOf(figure.indicator)}
        value={figure.indicator}
        onChange={(event) => onChange({ indicator: event.target.value })}
      />
      <Input
        aria-label={t.value}
        placeholder={t.value}
        inputMode="decimal"
        value={figure.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      <Input
        aria-label={t.unit}
        placeholder={t.unit}
        lang={languageOf(figure.unit)}
        value={figure.unit}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
      <Button aria-label={t.removeFigure(n + 1)} onClick={onRemove}>
        {'×'}
      </Button>
    </div>
  );
}
