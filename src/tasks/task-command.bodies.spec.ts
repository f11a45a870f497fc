import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { CommandBodyPipe } from '../common/command-body.pipe.ts';
import { TASK_COMMAND_BODIES } from './task-command.bodies.ts';

const pipe = new CommandBodyPipe(TASK_COMMAND_BODIES);

async function errorsOf(body: unknown): Promise<string[]> {
  try {
    await pipe.transform(body);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (error.details['errors'] as { field: string; code: string }[]).map(
      ({ field, code }) => `${field}: ${code}`,
    );
  }
}

const VALID: Record<string, object> = {
  receive: {},
  refuse: { reason: 'Không thuộc thẩm quyền' },
  'decide-refusal': { accept: true },
  allot: { officerId: '0f486b06-186c-5441-91c6-b11e1305acec' },
  'report-progress': { percent: 50, text: 'Đã xong một nửa' },
  comment: { text: 'Trao đổi' },
  urge: { text: 'Đề nghị gửi kết quả' },
  submit: { text: 'Kết quả', figures: [{ indicator: 'a', value: 1, unit: 'b' }], fileIds: [] },
  withdraw: {},
  confirm: { note: 'Tốt' },
  return: { reason: 'Thiếu', dueOn: '2025-11-05' },
  redo: { reason: 'Làm lại' },
  'request-extension': { until: '2025-11-05', reason: 'Chờ số liệu' },
  'decide-extension': { approve: false, reason: 'Không' },
  'set-date': { dueOn: '2025-11-05', reason: 'Ấn định' },
  suspend: { reason: 'Tạm dừng' },
  resume: {},
  cancel: { reason: 'Hủy' },
  reassign: { agencyId: 'ha-noi/so-y-te', reason: 'Chuyển' },
  'end-following': { reason: 'Kết thúc' },
  'acknowledge-escalation': { escalationId: 'due-1' },
  'direct-escalation': { escalationId: 'due-1', direction: 'Báo cáo ngay' },
  'answer-escalation': { escalationId: 'due-1', answer: 'Do mưa bão' },
  'close-escalation': { escalationId: 'plan-end-2' },
};

describe('The body of an order', () => {
  it.each(Object.keys(TASK_COMMAND_BODIES))('of type %s is read as what it is', async (type) => {
    const body = await pipe.transform({ type, expectedVersion: 3, ...VALID[type] });
    expect(body).toBeInstanceOf(TASK_COMMAND_BODIES[type as keyof typeof TASK_COMMAND_BODIES]);
    expect(body).toMatchObject({ type, ...VALID[type], expectedVersion: 3 });
  });

  it('has a type that is known', async () => {
    expect(await errorsOf({})).toEqual(['type: is-defined']);
    expect(await errorsOf(null)).toEqual(['type: is-defined']);
    expect(await errorsOf([])).toEqual(['type: is-defined']);
    expect(await errorsOf({ type: 'toString' })).toEqual(['type: is-in']);
  });

  it('names each field that is missing, wrong, too long or unknown', async () => {
    expect(await errorsOf({ type: 'refuse' })).toEqual(['reason: is-defined']);
    expect(await errorsOf({ type: 'refuse', reason: ' ' })).toEqual(['reason: is-length']);
    expect(await errorsOf({ type: 'submit', text: 'x'.repeat(20_001) })).toEqual(['text: is-length']);
    expect(await errorsOf({ type: 'return', reason: 'a', dueOn: '2025-02-30' })).toEqual([
      'dueOn: is-local-date',
    ]);
    expect(await errorsOf({ type: 'report-progress', percent: 101, text: 'a' })).toEqual(['percent: max']);
    expect(await errorsOf({ type: 'receive', expectedVersion: '3' })).toEqual(['expectedVersion: is-int']);
    expect(await errorsOf({ type: 'receive', actor: 'x' })).toEqual(['actor: unknown-field']);
    expect(await errorsOf({ type: 'submit', text: 'a', figures: [{ indicator: 'a', unit: 'b' }] })).toEqual([
      'figures.0.value: is-defined',
    ]);
    expect(await errorsOf({ type: 'submit', text: 'a', fileIds: ['x'] })).toEqual(['fileIds: is-uuid']);
  });

  it('loses the white space around its words', async () => {
    expect(await pipe.transform({ type: 'comment', text: '  ok \n' })).toMatchObject({ text: 'ok' });
  });
});
