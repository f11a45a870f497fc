import { AuditOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** The ledger as its keepers see it: what was missed, and what the comparisons found. */
export const routes: FeatureRoutes = [
  {
    path: paths.ledger,
    title: texts.title,
    permission: 'installation:keep',
    nav: { text: texts.title, icon: <AuditOutlined />, order: 78 },
    page: async () => (await import('./components/ledger-page.tsx')).LedgerPage,
  },
  {
    path: paths.verification(':id'),
    title: texts.run,
    permission: 'installation:keep',
    page: async () => (await import('./components/verification-page.tsx')).VerificationPage,
  },
];
