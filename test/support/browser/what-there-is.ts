import { ApiClient } from '../api-client.ts';
import type { InstallationUnderTest } from '../installation-under-test.ts';
import { SMALL_PLAN } from '../small-import.ts';

const PASSWORD = 'dondoc2025';
const BA_DINH = 'vn-xa-00004';
const WAIT_MS = 300_000;

/** Ids of a demonstration, for the pages of which each shows one thing. */
export interface WhatThereIs {
  readonly plan: string;
  readonly task: string;
  readonly report: string;
  readonly round: string;
  readonly import: string;
  readonly verification: string;
}

interface Items {
  readonly items: readonly { readonly id: string }[];
}

/** Sees to it that there is one of everything that has a page, with something to show, and names it. */
export async function whatThereIs(installation: InstallationUnderTest): Promise<WhatThereIs> {
  const as = (login: string) => ApiClient.logIn(installation.url, login, PASSWORD);
  const [owner, ward, admin] = await Promise.all([as('so-noi-vu'), as('ba-dinh'), as('admin')]);
  const first = async (api: ApiClient, path: string) => {
    await installation.until(async () => (await api.get<Items>(path)).items.length > 0, WAIT_MS);
    return (await api.get<Items>(path)).items[0]!.id;
  };
  await storeFaults(installation);
  const plan = await first(owner, '/plans?status=running');
  // The report comes with its round.
  const report = await first(ward, `/reports?agencyId=${BA_DINH}`);
  const rounds = await owner.get<readonly { id: string }[]>(`/plans/${plan}/rounds`);
  return {
    plan,
    task: await first(ward, `/tasks?agencyId=${BA_DINH}&ref=III.6.5`),
    report,
    round: rounds[0]!.id,
    import: await importInReview(installation, owner),
    verification: await verificationWithFinding(installation, admin, report, plan),
  };
}

/** A letter that could not be sent, and an alarm. */
async function storeFaults({ dataSource }: InstallationUnderTest): Promise<void> {
  await dataSource.query(
    `INSERT INTO mail (id, kind, recipient_account_id, address, locale, polite, message_id, subject, text, html, plan_at, status,
                       attempts, next_attempt_at, last_error, created_at)
     SELECT gen_random_uuid(), 'escalation', id, 'ba-dinh@example.vn', 'vi', false, '<' || gen_random_uuid() || '@don-doc>', 'Việc quá hạn đã chuyển cấp', 't',
            'h', now(), 'failed', 9, now(), '550 mailbox unavailable', now()
       FROM account WHERE login = 'ba-dinh'`,
  );
  await dataSource.query(
    `INSERT INTO alarm (id, kind, since, facts, last_seen_at)
     VALUES (gen_random_uuid(), 'mail-failing', now(), '{"waiting": 2, "failed": 1, "error": "ECONNREFUSED"}', now()) ON CONFLICT DO NOTHING`,
  );
}

async function importInReview(installation: InstallationUnderTest, owner: ApiClient): Promise<string> {
  const form = new FormData();
  form.append('files', new Blob([SMALL_PLAN]), 'Kế hoạch 21.txt');
  const { id } = await owner.postForm<{ id: string }>('/plan-imports', form);
  await installation.until(async () => {
    const { state } = await owner.get<{ state: string }>(`/plan-imports/${id}`);
    return state === 'read';
  }, WAIT_MS);
  return id;
}

async function verificationWithFinding(
  installation: InstallationUnderTest,
  admin: ApiClient,
  report: string,
  plan: string,
): Promise<string> {
  const { verificationId } = await admin.post<{ verificationId: string }>('/ledger/verifications', {});
  await installation.until(async () => {
    const { status } = await admin.get<{ status: string }>(`/ledger/verifications/${verificationId}`);
    return status === 'done';
  }, WAIT_MS);
  await installation.dataSource.query(
    `INSERT INTO ledger_finding (verification_id, n, kind, subject_id, plan_id, problem)
     VALUES ($1, 1, 'unreadable', $2, $3, 'x')`,
    [verificationId, report, plan],
  );
  return verificationId;
}
