import { Button, Input, Radio } from 'antd';
import { use, useState } from 'react';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMe } from '../../../lib/session/me.ts';
import { LocaleContext, useTexts } from '../../../lib/text/locale.ts';
import { useChangeEmail } from '../api/profile.ts';
import { texts } from '../texts.ts';

/** Language, at once; e-mail, when it is saved. */
export function ContactForm() {
  const t = useTexts(texts);
  const { locale, choose } = use(LocaleContext);
  return (
    <section className="card" aria-labelledby="contact-title">
      <h2 id="contact-title">{t.contact}</h2>
      <fieldset className="field">
        <legend>{t.language}</legend>
        <Radio.Group
          value={locale}
          options={[
            { value: 'vi', label: <span lang="vi">{t.vietnamese}</span> },
            { value: 'en', label: <span lang="en">{t.english}</span> },
          ]}
          onChange={({ target }) => choose(target.value as typeof locale)}
        />
      </fieldset>
      <EmailField />
    </section>
  );
}

function EmailField() {
  const t = useTexts(texts);
  const me = useMe();
  const [email, setEmail] = useState(me.email ?? '');
  const [isSaved, setSaved] = useState(false);
  const { give, isPending, problem } = useChangeEmail();
  const save = async () => {
    setSaved(false);
    setSaved((await give(email.trim() === '' ? null : email.trim())) !== undefined);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FieldFrame label={t.email} message={problem?.fieldDetail('email')}>
        {({ id, isInvalid, describedBy }) => (
          <Input
            id={id}
            type="email"
            autoComplete="email"
            value={email}
            maxLength={254}
            status={isInvalid ? 'error' : ''}
            aria-describedby={describedBy}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </FieldFrame>
      <p className="quiet small">{t.emailHelp}</p>
      {problem && problem.fieldDetail('email') === undefined && <ProblemAlert problem={problem} />}
      <SaveButton isPending={isPending} isSaved={isSaved} />
    </form>
  );
}

function SaveButton({ isPending, isSaved }: { isPending: boolean; isSaved: boolean }) {
  const t = useTexts(texts);
  return (
    <>
      <Button htmlType="submit" loading={isPending}>
        {t.save}
      </Button>{' '}
      <span role="status">{isSaved && t.saved}</span>
    </>
  );
}
