import { formatNumber } from '../lib/format/numbers.ts';
import { languageOf } from '../lib/text/language-of.ts';
import { useLocale } from '../lib/text/locale.ts';

/** A number as the reader writes numbers, with its unit as the plan or the reporting body words it. */
export function FigureValue({ value, unit }: { value: number; unit: string }) {
  const locale = useLocale();
  return (
    <>
      {formatNumber(value, locale)} <span lang={languageOf(unit)}>{unit}</span>
    </>
  );
}
