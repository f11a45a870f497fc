import type { Behaviour } from '../../domain/simulation/mix.ts';
import { DEFAULT_MIX } from '../../domain/simulation/mix.ts';
import { simulate } from '../../domain/simulation/simulate.ts';
import type { SimulationRun } from '../../domain/simulation/simulation.ts';
import { requestForFile } from '../../src/simulations/simulated-plan.ts';
import { inputOf } from '../../src/simulations/simulation-request.ts';

/** Any day after the sample plans were issued: they are entered late, as ever. */
const TODAY = new Date('2026-03-02T03:00:00Z');

/** A dry run of a sample plan with the agencies and the calendar of `data/`. */
export function simulateSample(
  plan: string,
  options: {
    seed?: number;
    years?: number;
    behaviours?: Record<string, Behaviour>;
    mix?: typeof DEFAULT_MIX;
  } = {},
): SimulationRun {
  const { seed = 1, years = null, behaviours = {}, mix = DEFAULT_MIX } = options;
  const request = requestForFile({ plan, seed, mix, years, from: null }, TODAY);
  return simulate(inputOf({ ...request, behaviours }));
}
