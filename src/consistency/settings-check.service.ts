import { Injectable } from '@nestjs/common';
import { StaleSettings } from '../settings-changes/stale-settings.service.ts';
import type { Findings, Rule } from './finding.ts';

/** The running work goes by the settings in force, as soon as no change is on its way to it. */
export const SETTINGS_STALE: Rule = {
  code: 'settings-stale',
  words: {
    vi: 'Việc chưa tính theo lịch, quy tắc nhắc hoặc cách đọc thời hạn đang áp dụng',
    en: 'tasks and reports that do not go by the calendar, ladder or conventions in force',
  },
  severity: 'error',
  repair: 'replan',
};

/** Holds dates and reminders of the running work against the settings in force. */
@Injectable()
export class SettingsCheck {
  constructor(private readonly stale: StaleSettings) {}

  async run(findings: Findings): Promise<void> {
    for (const { id, kind, seen } of await this.stale.find()) {
      findings.add({ rule: SETTINGS_STALE, ref: { kind, id }, seen });
    }
  }

  /** Makes the jobs that plan it anew: the workers carry them out. */
  async repair(findings: Findings): Promise<void> {
    await this.stale.repair(findings.toRepair('replan').map(({ id }) => id));
  }
}
