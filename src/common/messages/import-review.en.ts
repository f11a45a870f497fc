import type { MessageText } from './texts.ts';

/** What is told about the review of an imported plan. */
export const IMPORT_REVIEW_PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  'import-state': {
    title: 'Not possible now',
    detail: 'This import is "{state}", in which this is not possible. Load it again to see how it stands.',
  },
  'import-reading-lost': {
    title: 'The files could not be read',
    detail:
      'The reading was broken off {times} times. Save the file as .docx or .pdf, or split it into smaller ones, and send it again.',
  },
  'import-not-decided': {
    title: 'Something is not decided yet',
    detail:
      '{open} points must be settled before a plan can be made. See the checklist and settle each of them.',
  },
  'review-stale': {
    title: 'Somebody else changed it',
    detail:
      'The review stands at step {current}, and what you decided on was step {expected}. Load it again, look at the changes, and decide anew.',
  },
  'review-item-unknown': {
    title: 'No such item',
    detail: 'The review has no item "{item}". It may have been split or joined meanwhile; load it again.',
  },
  'review-item-dropped': {
    title: 'The item was dropped',
    detail: 'The item "{item}" was dropped from the plan. Undo that first if it is wanted.',
  },
  'review-question-unknown': {
    title: 'No such question',
    detail: 'The question "{question}" is not open at the items chosen. Load the questions again.',
  },
  'review-value-invalid': {
    title: 'A value is not valid',
    detail: 'Some values have the wrong form. Correct the fields named in "errors" and try again.',
  },
  'review-span-outside': {
    title: 'No such place in the text',
    detail:
      'The stretch from {start} to {end} is blank or not in the text ({length} characters). Mark the text once more.',
  },
  'review-split-outside': {
    title: 'It cannot be split there',
    detail: 'An item is split between {start} and {end}. Choose another place.',
  },
  'review-join-not-possible': {
    title: 'These cannot be joined',
    detail: 'Two items or more of the same list can be joined ({items}). Choose others.',
  },
  'review-nothing-to-undo': {
    title: 'Nothing to undo',
    detail: 'The review has no operation, or all were taken back.',
  },
  'review-nothing-to-redo': {
    title: 'Nothing to redo',
    detail: 'Nothing was taken back since the last operation.',
  },
  'review-undecided': {
    title: 'Not decided',
    detail: '{count} proposals are neither accepted nor dropped ({list}).',
  },
  // Slips in the documents that a plan cites: shown, never put right.
  'number-two-dates': {
    title: 'One number, two dates',
    detail: 'The same document is cited with two different dates. Compare it with the document itself.',
  },
  'number-two-forms': {
    title: 'One number, two forms',
    detail: 'The number of the same document is written in two ways. Compare it with the document itself.',
  },
  'symbol-contradicts-kind': {
    title: 'Symbol of another kind',
    detail:
      'The symbol of a document cited belongs to another kind of document. Compare it with the document itself.',
  },
  'party-number-form': {
    title: 'Number of a Party document',
    detail: 'Numbers of Party documents have the form "278-KH/TU". Compare it with the document itself.',
  },
  'year-contradicts-date': {
    title: 'The year contradicts the date',
    detail:
      'The year in the number of a document cited is not that of its date. Compare it with the document itself.',
  },
  'date-impossible': {
    title: 'No such day',
    detail: 'The day of a document cited is not in the calendar. Compare it with the document itself.',
  },
  'date-after-issue': {
    title: 'Dated after the plan',
    detail: 'A document cited is dated after the plan. Compare it with the document itself.',
  },
};

/** The questions of the reading, by their codes; the reading itself words them in Vietnamese. */
export const IMPORT_QUESTIONS_EN: Readonly<Record<string, string>> = {
  'not-a-plan':
    'No kind of document (plan, directive, programme …) or no duty was found. Does this document assign work?',
  'second-document': 'The file holds another document. Shall it be imported by itself?',
  'standing-duties':
    'These describe a function and have no date. Are they standing duties, which are never overdue?',
  'product-without-date': 'A product is named, but no date. When is it due?',
  'several-leads': 'Several bodies are given the same work. Which of them leads?',
  'bodies-not-named': 'Bodies are not named ("concerned", "other"). Which are they?',
  'no-assignee': 'It is not said who does it. Who does?',
  'report-without-date': 'The report has no date. By when is it sent?',
  'standing-agency-unknown': 'The plan names no standing agency. Who follows it?',
  'issue-date-blank': 'The date of issue is blank. When was it issued?',
  'year-not-named': 'The date has no year. Which year?',
  'date-impossible': 'There is no such day in the calendar. Which day is meant?',
  'count-base-not-named': 'From which day is the time counted?',
  'hours-not-days': 'The time is given in hours; days are followed here. Which day?',
  'counted-back': 'The time is counted back from another day. Which day?',
  'period-not-named': '"Periodically", but no period is named. Which period?',
  'date-to-be-set': '"As prescribed", or by a schedule. Which day?',
  'several-times': 'Several times are named. Each time, or once?',
  'cycle-unsupported': 'There is no such cycle here. By which cycle is it followed?',
  'continues-after': 'It goes on in the years after. Is it followed every year?',
  'middle-of-quarter': 'No rule says what the middle of a quarter is. Which day?',
  'time-words-unknown': 'The time could not be read. When is it due?',
};
