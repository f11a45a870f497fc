import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMe } from '../../../lib/session/me.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useChangePassword } from '../api/profile.ts';
import { texts } from '../texts.ts';

/** As the server asks for it. */
const SHORTEST = 12;

interface Passwords {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** A new password, given the present one. */
export function PasswordForm() {
  const t = useTexts(texts);
  const [form] = Form.useForm<Passwords>();
  const [isChanged, setChanged] = useState(false);
  const { give, isPending, problem } = useChangePassword();
  const change = async (passwords: Passwords) => {
    setChanged(false);
    if ((await give(passwords)) === undefined) return;
    form.resetFields();
    setChanged(true);
  };
  return (
    <section className="card" aria-labelledby="password-title">
      <h2 id="password-title">{t.password}</h2>
      <Form<Passwords> form={form} layout="vertical" requiredMark={false} onFinish={change}>
        <PasswordFields />
        {problem && <ProblemAlert problem={problem} />}
        <Button htmlType="submit" loading={isPending}>
          {t.changePassword}
        </Button>{' '}
        <span role="status">{isChanged && t.passwordChanged}</span>
      </Form>
    </section>
  );
}

function PasswordFields() {
  const t = useTexts(texts);
  const { login } = useMe();
  return (
    <>
      {/* Password managers ask whose password it is. */}
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <Form.Item
        name="currentPassword"
        label={t.currentPassword}
        rules={[{ required: true, message: t.passwordMissing }]}
      >
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t.newPassword}
        extra={t.newPasswordHelp}
        rules={[{ required: true, min: SHORTEST, message: t.passwordShort }]}
      >
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
