import { describeFirstRound } from '../support/sample-plan-tests.ts';

describeFirstRound({
  plan: 'le-chan-2024',
  tasks: 99,
  round: 'closing.1',
  period: '2024',
  reports: 22,
  unitsDue: '2024-12-19',
  consolidationDue: '2024-12-27',
  open: ['consolidation'],
});
