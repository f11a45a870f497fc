import { Button } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useSimulation } from '../api/issue.ts';
import { issueTexts, MIXES } from '../issue-texts.ts';
import type { Simulation } from '../model.ts';
import { ChoiceField } from './choice-field.tsx';
import { LoadChart } from './load-chart.tsx';

type Mix = keyof typeof MIXES;
const NAMES = Object.keys(MIXES) as Mix[];

/** The plan run dry with agencies that behave as assumed: on which days it brings most to do. */
export function DryRun({ planId }: { planId: string }) {
  const t = useTexts(issueTexts);
  const [mix, setMix] = useState<Mix>(NAMES[0]!);
  const [found, setFound] = useState<Simulation | null>(null);
  const { give, isPending, problem } = useSimulation(planId);
  const run = async () => setFound((await give(mix)) ?? null);
  return (
    <section className="card" aria-label={t.simulate}>
      <h2>{t.simulate}</h2>
      <p>{t.simulateHint}</p>
      <ChoiceField label={t.assumption} names={NAMES} words={MIXES} value={mix} onChange={setMix} />
      <Button loading={isPending} onClick={() => void run()}>
        {t.simulate}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
      <div role="status" className="dry-run-says">
        {found && <LoadChart simulation={found} />}
      </div>
    </section>
  );
}
