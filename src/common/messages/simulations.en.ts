import type { MessageText } from './texts.ts';

/** What is told about dry runs. */
export const SIMULATION_PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  'mix-unreadable': {
    title: 'The mix cannot be read',
    detail: 'The part "{part}" of the mix cannot be read. Write it as prompt=60,late=30,silent=10.',
  },
  'mix-behaviour-unknown': {
    title: 'No such behaviour',
    detail: 'There is no behaviour "{behaviour}". Choose among: {known}.',
  },
  'mix-total': {
    title: 'The mix does not make a hundred',
    detail: 'The shares must be whole numbers that add up to 100 (they make {total}).',
  },
  'simulation-beyond-calendar': {
    title: 'The dry run goes beyond the working calendar',
    detail:
      'The dry run goes to {lastDay}, but the working calendar is known from {from} to {to} only. Ask for fewer years, begin on another day, or enter the calendar.',
  },
  'simulation-option-unknown': {
    title: 'Option not valid',
    detail: 'The option {option} is not valid: {value}. Usage: {usage}',
  },
  'simulation-plan-unknown': {
    title: 'No such plan',
    detail: 'There is neither a sample plan nor a file "{name}". The sample plans are: {known}.',
  },
  'simulation-agency-unknown': {
    title: 'The agency is not in the plan',
    detail: 'No agency named "{name}" has a task or a report in this plan.',
  },
  'simulation-busy': {
    title: 'Too many dry runs at once',
    detail: 'Other dry runs are under way. Try again in a few minutes.',
  },
  'simulation-too-long': {
    title: 'The dry run took too long',
    detail:
      'The dry run was not done after {seconds} seconds and was stopped. Ask for fewer years and try again.',
  },
  'simulation-out-of-memory': {
    title: 'The dry run needs too much memory',
    detail:
      'The dry run needed more memory than it may have and was stopped. Ask for fewer years, or use the command npm run simulate.',
  },
  'simulation-too-large': {
    title: 'The plan is too large for a dry run here',
    detail:
      'The plan has {tasks} tasks, more than the {most} that the server runs dry. Use the command npm run simulate.',
  },
};
