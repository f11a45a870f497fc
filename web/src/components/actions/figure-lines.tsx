import { Button, Input } from 'antd';
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
  const change = (n: number, part: Partial<TypedFigure>) =>
    onChange(figures.map((figure, index) => (index === n ? { ...figure, ...part } : figure)));
  return (
    <>
      {figures.map((figure, n) => (
        <div key={n} className="figure-line">
          <Input
            aria-label={t.indicator}
            placeholder={t.indicator}
            value={figure.indicator}
            onChange={(event) => change(n, { indicator: event.target.value })}
          />
          <Input
            aria-label={t.value}
            placeholder={t.value}
            inputMode="decimal"
            value={figure.value}
            onChange={(event) => change(n, { value: event.target.value })}
          />
          <Input
            aria-label={t.unit}
            placeholder={t.unit}
            value={figure.unit}
            onChange={(event) => change(n, { unit: event.target.value })}
          />
          <Button
            aria-label={t.removeFigure(n + 1)}
            onClick={() => onChange(figures.filter((_, index) => index !== n))}
          >
            {'×'}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...figures, NEW])}>{t.addFigure}</Button>
    </>
  );
}
