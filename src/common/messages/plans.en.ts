import type { MessageText } from './texts.ts';

/** What is told about plans and bulk jobs. */
export const PLAN_PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  'plan-invalid': {
    title: 'The plan has problems',
    detail: 'Something in the plan is wrong or missing. Correct the places named in "errors" and try again.',
  },
  'plan-already-issued': {
    title: 'The plan is issued',
    detail: 'This plan was issued ({issuedAt}); it cannot be issued again, nor its document replaced.',
  },
  'plan-closed': {
    title: 'The plan is closed',
    detail: 'This plan is closed and takes no more orders.',
  },
  'plan-not-running': {
    title: 'The plan is not issued',
    detail: 'This is possible only once the plan is issued.',
  },
  'plan-launching': {
    title: 'The plan is being launched',
    detail: 'The tasks of this plan are still being given out. Wait until that is done and try again.',
  },
  'bulk-selection-missing': {
    title: 'No tasks chosen',
    detail: 'Name either the tasks (taskIds) or a filter, one of the two.',
  },
  'no-answer': {
    title: 'No answer',
    detail:
      'It was tried {attempts} times without an answer. It may have been carried out: look at it, then let the job try once more what went unanswered.',
  },
  'nothing-unanswered': {
    title: 'Nothing to try once more',
    detail: 'Nothing of this job went unanswered.',
  },
  'bulk-note-missing': {
    title: 'The urging has no words',
    detail:
      'The field "note" must say what those who are urged are told. Write it and send the request again.',
  },
  'bulk-empty': {
    title: 'No such tasks',
    detail: 'No task waits for this order of your agency.',
  },
  'assignment-not-on-event': {
    title: 'Not on-event work',
    detail: 'The assignment {ref} is not to be done when an event occurs.',
  },
  'agency-not-assigned': {
    title: 'The agency does not have this task',
    detail: 'The agency {agencyId} holds none of the assignments named ({ref}).',
  },
  'date-in-future': {
    title: 'The day has not come',
    detail: 'The day {date} lies after today ({today}). Check it.',
  },
  'task-unknown': {
    title: 'No such task',
    detail: 'Some ids belong to no open task or report of this plan: {ids}.',
  },
};
