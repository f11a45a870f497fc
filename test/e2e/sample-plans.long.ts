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

describeFirstRound({
  plan: 'hai-phong-2024',
  tasks: 248,
  round: 'V.11.1',
  period: '2024',
  reports: 36,
  unitsDue: '2024-12-16',
  consolidationDue: '2024-12-27',
  open: ['units', 'consolidation'],
});

describeFirstRound({
  plan: 'hai-phong-2023',
  tasks: 293,
  round: 'VI.1.3',
  period: '2023',
  reports: 36,
  unitsDue: '2023-12-15',
  consolidationDue: '2023-12-28',
  open: ['units', 'consolidation'],
});
