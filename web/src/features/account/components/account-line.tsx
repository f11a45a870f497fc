import { Input } from 'antd';
import { useId, useState } from 'react';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { useAgencyName } from '../../../lib/agency-name.ts';
import { shortDate } from '../../../lib/format/dates.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useEndAccount, useResetPassword, type Account } from '../api/accounts.ts';
import { texts } from '../texts.ts';

/** One account with what an administrator may do with it. */
export function AccountLine({ account }: { account: Account }) {
  const { id, login, displayName, agencyId, roles, email, active, endedAt } = account;
  const t = useTexts(texts);
  const agency = useAgencyName(agencyId);
  const { give, isPending, problem } = useEndAccount();
  return (
    <div className="line">
      <div className="line-main">
        <p>
          <strong>{displayName}</strong> <span className="quiet">{login}</span>
        </p>
        <p className="line-facts quiet small">
          <span>{agencyId === null ? t.noAgency : agency}</span>
          <span>{roles.map((role) => t[role]).join(', ')}</span>
          {email !== null && <span>{email}</span>}
          {endedAt !== null && <span>{t.endedOn(shortDate(endedAt))}</span>}
        </p>
      </div>
      {active && (
        <div className="escalation-steps">
          <ResetPassword account={account} />
          <ConfirmAction
            label={t.end}
            question={t.endQuestion(displayName)}
            isPending={isPending}
            problem={problem}
            onConfirm={async () => (await give(id)) !== undefined}
          />
        </div>
      )}
    </div>
  );
}

function ResetPassword({ account: { id, displayName } }: { account: Account }) {
  const t = useTexts(texts);
  const fieldId = useId();
  const [password, setPassword] = useState('');
  const { give, isPending, problem } = useResetPassword(id);
  const reset = async () => {
    if ((await give(password)) === undefined) return false;
    setPassword('');
    return true;
  };
  return (
    <ConfirmAction
      label={t.reset}
      question={t.resetQuestion(displayName)}
      isPending={isPending}
      problem={problem}
      onConfirm={reset}
    >
      <div className="field">
        <label htmlFor={fieldId}>{t.newPassword}</label>
        <Input
          id={fieldId}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
    </ConfirmAction>
  );
}
