import { useAgencyName } from '../../../lib/agency-name.ts';
import { useMe } from '../../../lib/session/me.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { ContactForm } from './contact-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';

/** One's own account. */
export function ProfilePage() {
  const t = useTexts(texts);
  const me = useMe();
  const agency = useAgencyName(me.agencyId);
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <section className="card">
        <dl className="facts">
          <dt>{t.name}</dt>
          <dd>{me.displayName}</dd>
          <dt>{t.login}</dt>
          <dd>{me.login}</dd>
          {agency !== undefined && (
            <>
              <dt>{t.agency}</dt>
              <dd>{agency}</dd>
            </>
          )}
          <dt>{t.roles}</dt>
          <dd>{me.roles.map((role) => t[role]).join(', ')}</dd>
        </dl>
        <p className="quiet small">{t.whoChanges}</p>
      </section>
      <ContactForm />
      <PasswordForm />
      <Sessions />
    </section>
  );
}
