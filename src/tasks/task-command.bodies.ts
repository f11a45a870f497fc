import type { Type } from '@nestjs/common';
import type { TaskCommandType } from '../../domain/task/task.ts';
import type { OptionalVersionBody } from '../common/expected-version.ts';
import * as bodies from './task-command.requests.ts';

/** The body of each command, by its `type`. */
export const TASK_COMMAND_BODIES = {
  receive: bodies.ReceiveBody,
  refuse: bodies.RefuseBody,
  'decide-refusal': bodies.DecideRefusalBody,
  allot: bodies.AllotBody,
  'report-progress': bodies.ReportProgressBody,
  comment: bodies.CommentBody,
  urge: bodies.UrgeBody,
  submit: bodies.SubmitBody,
  withdraw: bodies.WithdrawBody,
  confirm: bodies.ConfirmBody,
  return: bodies.ReturnBody,
  redo: bodies.RedoBody,
  'request-extension': bodies.RequestExtensionBody,
  'decide-extension': bodies.DecideExtensionBody,
  'set-date': bodies.SetDateBody,
  suspend: bodies.SuspendBody,
  resume: bodies.ResumeBody,
  cancel: bodies.CancelBody,
  reassign: bodies.ReassignBody,
  'end-following': bodies.EndFollowingBody,
  'acknowledge-escalation': bodies.AcknowledgeEscalationBody,
  'direct-escalation': bodies.DirectEscalationBody,
  'answer-escalation': bodies.AnswerEscalationBody,
  'close-escalation': bodies.CloseEscalationBody,
} as const satisfies Record<TaskCommandType, Type<OptionalVersionBody>>;

/** Any command as it comes in. */
export type TaskCommandBody = InstanceType<(typeof TASK_COMMAND_BODIES)[TaskCommandType]>;
