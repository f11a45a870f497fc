import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { AgencyField } from '../../../components/actions/agency-field.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useCreateAccount, type NewAccount } from '../api/accounts.ts';
import { texts } from '../texts.ts';

const ROLES = ['officer', 'head', 'plan-owner', 'supervisor', 'administrator'] as const;
const SHORTEST_PASSWORD = 12;

/** Asks for what an account needs, and makes it. */
export function NewAccountButton() {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<NewAccount>();
  const { give, isPending, problem } = useCreateAccount();
  const create = async ({ email, agencyId, ...account }: NewAccount) => {
    const body = { ...account, email: email || null, agencyId: agencyId || null };
    if ((await give(body)) === undefined) return;
    form.resetFields();
    setOpen(false);
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t.create}
      </Button>
      <Dialog
        open={isOpen}
        title={t.create}
        okText={t.create}
        cancelText={t.cancel}
        confirmLoading={isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<NewAccount> form={form} layout="vertical" requiredMark={false} onFinish={create}>
          <Fields />
        </Form>
        {problem && <ProblemAlert problem={problem} />}
      </Dialog>
    </>
  );
}

function Fields() {
  const t = useTexts(texts);
  const needed = [{ required: true, message: t.missing }];
  return (
    <>
      <Form.Item name="login" label={t.login} extra={t.loginHelp} rules={needed}>
        <Input autoCapitalize="none" autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="displayName" label={t.name} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      {/* Not `required`: a group of ticks cannot be marked so for who listens. */}
      <Form.Item name="roles" label={t.roles} rules={[{ validator: oneOf(t.missing) }]}>
        <Checkbox.Group options={ROLES.map((role) => ({ value: role, label: t[role] }))} />
      </Form.Item>
      <Form.Item name="agencyId" label={t.agency} extra={t.agencyHelp}>
        <AgencyInput />
      </Form.Item>
      <Form.Item name="email" label={t.email}>
        <Input type="email" maxLength={254} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t.password}
        rules={[{ required: true, min: SHORTEST_PASSWORD, message: t.password }]}
      >
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}

/** Refuses a choice of nothing with the message. */
function oneOf(message: string) {
  return (_rule: unknown, chosen: readonly string[] | undefined) =>
    chosen?.length ? Promise.resolve() : Promise.reject(new Error(message));
}

/** The form hands its field the id, the value and what to call on a change. */
function AgencyInput(field: { id?: string; value?: string; onChange?: (value: string) => void }) {
  return (
    <AgencyField
      id={field.id ?? 'agencyId'}
      value={field.value ?? ''}
      isInvalid={false}
      describedBy={undefined}
      onChange={(value) => field.onChange?.(value)}
    />
  );
}
