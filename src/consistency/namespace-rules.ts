import type { TemporalFinding } from '../rebuild/temporal-finding.ts';
import type { Rule } from './finding.ts';

const rule = (code: string, vi: string, en: string): Rule => ({
  code: `namespace-${code}`,
  words: { vi, en },
  severity: 'error',
  repair: 'none',
});

/** What is wrong with the Temporal namespace as a whole; nothing where it is `intact`. */
export const NAMESPACE_RULES: Readonly<Partial<Record<TemporalFinding, Rule>>> = {
  unused: rule('unused', 'Namespace Temporal chưa được dùng', 'the Temporal namespace was never used'),
  lost: rule(
    'lost',
    'Temporal đã mất dữ liệu, hoặc được khôi phục từ trước lần dựng lại cuối',
    'Temporal has lost its data, or was restored from before the last rebuild',
  ),
  unfinished: rule(
    'unfinished',
    'Một lần dựng lại luồng công việc còn dở dang',
    'a rebuild of the workflows was broken off',
  ),
  foreign: rule(
    'foreign',
    'Namespace Temporal chứa dữ liệu của hệ thống khác',
    'the Temporal namespace holds the data of another installation',
  ),
  newer: rule(
    'newer',
    'PostgreSQL được khôi phục từ trước lần dựng lại cuối',
    'PostgreSQL was restored from before the last rebuild of the workflows',
  ),
};
