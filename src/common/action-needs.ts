import { ApiProperty } from '@nestjs/swagger';
import type { ReportKind } from '../../domain/report/report.ts';

/** What a field of an order is, so that a form knows how to ask for it. */
export const NEED_KINDS = [
  'text',
  'date',
  'yes-no',
  'percent',
  'account',
  'agency',
  'files',
  'figures',
  'escalation',
  'report',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** A field of the body of an order. */
export interface Need {
  readonly field: string;
  readonly kind: NeedKind;
  readonly required: boolean;
}

const field = (kind: NeedKind, name: string): Need => ({ field: name, kind, required: true });
const may = (kind: NeedKind, name: string): Need => ({ field: name, kind, required: false });

/**
 * What each order on a task or report needs beside its type and version, in the order in which a form asks. A test holds
 * it against the description of the API.
 */
export const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  receive: [],
  refuse: [field('text', 'reason')],
  'decide-refusal': [field('yes-no', 'accept'), may('text', 'reason')],
  allot: [field('account', 'officerId')],
  'report-progress': [may('percent', 'percent'), field('text', 'text')],
  comment: [field('text', 'text')],
  urge: [field('text', 'text')],
  submit: [field('text', 'text'), may('figures', 'figures'), may('files', 'fileIds')],
  withdraw: [may('text', 'reason')],
  confirm: [may('text', 'note')],
  return: [field('text', 'reason'), may('date', 'dueOn')],
  redo: [field('text', 'reason'), may('date', 'dueOn')],
  'request-extension': [field('date', 'until'), field('text', 'reason')],
  'decide-extension': [field('yes-no', 'approve'), may('date', 'until'), may('text', 'reason')],
  'set-date': [field('date', 'dueOn'), field('text', 'reason')],
  suspend: [field('text', 'reason')],
  resume: [may('date', 'dueOn'), may('text', 'reason')],
  cancel: [field('text', 'reason')],
  reassign: [field('agency', 'agencyId'), field('text', 'reason')],
  'end-following': [field('text', 'reason')],
  'acknowledge-escalation': [field('escalation', 'escalationId')],
  'direct-escalation': [
    field('escalation', 'escalationId'),
    field('text', 'direction'),
    may('date', 'dueOn'),
  ],
  'answer-escalation': [field('escalation', 'escalationId'), field('text', 'answer')],
  'close-escalation': [field('escalation', 'escalationId'), may('text', 'note')],
  accept: [may('text', 'note')],
  reopen: [field('text', 'reason'), may('date', 'dueOn')],
};

const REPORT_CONTENT: readonly Need[] = [may('report', 'content'), may('yes-no', 'useDraft')];

/** Of a report: its content, as a draft or with the order; of a unit's also that there was nothing. */
export const REPORT_SUBMIT_NEEDS: Readonly<Record<ReportKind, readonly Need[]>> = {
  unit: [...REPORT_CONTENT, may('yes-no', 'zero')],
  consolidation: REPORT_CONTENT,
};

/** One field that an order asks for. */
export class ActionNeedResponse {
  @ApiProperty({ description: 'Name in the body of the order', example: 'reason' }) field!: string;
  @ApiProperty({ enum: NEED_KINDS }) kind!: NeedKind;
  @ApiProperty() required!: boolean;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of a date: the first day that is taken',
  })
  earliest!: string | null;
  @ApiProperty({
    type: [String],
    description: 'Of an escalation: those that stand where the order is possible',
  })
  options!: string[];
}
