import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import {
  advanceClock,
  demonstrationKey,
  useDemonstration,
  useRefreshWithClock,
  type Advance,
  type Demonstration,
} from '../../lib/demonstration.ts';
import { toProblem } from '../../lib/api/problem.ts';
import { useOrder } from '../../lib/api/use-order.ts';
import { longInstant } from '../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import { demoTexts } from './demo-texts.ts';

const STEPS: readonly Advance[] = ['day', 'week', 'next-event'];

/** The clock of a demonstration with its orders; nothing in a real installation. */
export function DemoClock() {
  const { data } = useDemonstration();
  useRefreshWithClock();
  return data ? <Clock demonstration={data} /> : null;
}

function Clock({ demonstration }: { demonstration: Demonstration }) {
  const t = useTexts(demoTexts);
  const locale = useLocale();
  const client = useQueryClient();
  const { give, isPending, problem } = useOrder({
    send: (advance: Advance) => advanceClock(advance),
    onDone: (state) => client.setQueryData(demonstrationKey, state),
  });
  const isBusy = isPending || demonstration.walking;
  const trouble = problem === null ? demonstration.problem : toProblem(problem).detail;
  return (
    <section className="demo-clock" aria-label={t.clock}>
      <span>
        <strong>{t.demonstration}</strong> ·{' '}
        <span aria-live="polite">{longInstant(demonstration.clock.now, locale)}</span>
        {demonstration.walking && <span> · {t.walking}</span>}
        {trouble && <span role="alert"> · {trouble}</span>}
      </span>
      <span className="demo-steps" role="group" aria-label={t.advance}>
        {STEPS.map((step) => (
          <Button key={step} size="small" disabled={isBusy} onClick={() => give(step)}>
            {t[step]}
          </Button>
        ))}
      </span>
    </section>
  );
}
