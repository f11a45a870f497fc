import type { operations } from '../lib/api/schema.ts';

type ListFilter = NonNullable<operations['TasksController_list']['parameters']['query']>;

/**
 * The words of the four national classes (docs/glossary.md), for every catalogue whose pages count or list by them. The server
 * has the same for its files; a test compares them.
 */
export const NATIONAL_CLASS_TEXTS = {
  doneOnTime: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  doneLate: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  openInTime: { vi: 'Đang thực hiện, trong hạn', en: 'Open, in time' },
  openOverdue: { vi: 'Đang thực hiện, quá hạn', en: 'Open, overdue' },
} as const;

/** The filter of the list that holds the tasks of a class. */
export const NATIONAL_CLASS_FILTERS: Readonly<
  Record<keyof typeof NATIONAL_CLASS_TEXTS, NonNullable<ListFilter['national']>>
> = {
  doneOnTime: 'done-on-time',
  doneLate: 'done-late',
  openInTime: 'open-in-time',
  openOverdue: 'open-overdue',
};
