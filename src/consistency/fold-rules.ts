import type { Rule } from './finding.ts';

const rebuilt = (code: string, vi: string, en: string): Rule => ({
  code,
  words: { vi, en },
  severity: 'error',
  repair: 'rebuild',
});

/** What the fold of the events must agree with. */
export const FOLD_RULES = {
  altered: {
    code: 'event-altered',
    words: {
      vi: 'Sự kiện bị thay đổi hoặc thiếu sau khi ghi',
      en: 'subjects with an event that was changed after it was recorded, or is missing',
    },
    severity: 'error',
    repair: 'none',
  },
  unfoldable: {
    code: 'events-unfoldable',
    words: { vi: 'Sự kiện không dựng lại được trạng thái', en: 'subjects whose events lead to no state' },
    severity: 'error',
    repair: 'none',
  },
  state: rebuilt(
    'state-differs',
    'Trạng thái khác với sự kiện',
    'subjects whose state is not that of their events',
  ),
  readModel: rebuilt(
    'read-model-differs',
    'Danh sách khác với sự kiện',
    'subjects that lists show otherwise than their events say',
  ),
  ledger: rebuilt(
    'ledger-differs',
    'Sổ nhắc việc khác với sự kiện',
    'subjects whose ledger is not that of their events',
  ),
  escalations: rebuilt(
    'escalations-differ',
    'Hồ sơ báo cáo lên cấp trên khác với sự kiện',
    'subjects whose escalations are not those of their events',
  ),
  untold: {
    code: 'fired-untold',
    words: { vi: 'Mốc đã nhắc mà không ai được báo', en: 'subjects with a rung that fired and told nobody' },
    severity: 'error',
    repair: 'tell',
  },
  round: {
    code: 'round-differs',
    words: { vi: 'Kỳ báo cáo khác với sự kiện', en: 'rounds whose state is not that of their events' },
    severity: 'error',
    repair: 'rebuild-round',
  },
  roundAltered: {
    code: 'round-event-altered',
    words: {
      vi: 'Sự kiện của kỳ báo cáo bị thay đổi hoặc thiếu',
      en: 'rounds with an event that is missing, or is not the one in the audit',
    },
    severity: 'error',
    repair: 'none',
  },
  chain: {
    code: 'audit-chain-broken',
    words: { vi: 'Chuỗi nhật ký kiểm tra bị đứt', en: 'audit chains that are broken' },
    severity: 'error',
    repair: 'none',
  },
} as const satisfies Record<string, Rule>;
