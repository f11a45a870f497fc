import { Button, Form, Input } from 'antd';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

/** What somebody logs in with. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

interface LogInFormProps {
  readonly isPending: boolean;
  /** The login of the session that ended: only its password is asked for. */
  readonly login?: string;
  readonly onSubmit: (credentials: Credentials) => void;
}

/** Login and password. */
export function LogInForm({ isPending, login, onSubmit }: LogInFormProps) {
  const t = useTexts(texts);
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ login: login ?? '' }}
      onFinish={onSubmit}
    >
      <Form.Item name="login" label={t.login} rules={[{ required: true, message: t.loginMissing }]}>
        <Input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          readOnly={login !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordMissing }]}>
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t.submit}
      </Button>
    </Form>
  );
}
