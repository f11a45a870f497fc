import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { Demonstration } from '../../lib/demonstration.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

type DemoAccount = Demonstration['accounts'][number];

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly isPending: boolean;
  readonly onChoose: (account: DemoAccount) => void;
}

/** Says that this is a demonstration and offers its accounts, each with one press. */
export function DemoAccounts({ accounts, isPending, onChoose }: DemoAccountsProps) {
  const t = useTexts(texts);
  return (
    <section className="card">
      <Alert role="note" type="info" title={t.demoTitle} description={t.demoText} />
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.login}>
            <Button block disabled={isPending} onClick={() => onChoose(account)}>
              <span className="demo-account">
                <strong lang="vi">{account.name}</strong>
                <span className="quiet">{describe(account)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Link to={paths.demonstration}>{t.demoMore}</Link>
    </section>
  );
}

/** The account of a commune bears the commune's own name: it is not said twice. */
function describe({ name, agency, role, login }: DemoAccount): string {
  return [agency === name ? '' : agency, role, login].filter(Boolean).join(' · ');
}
