import { condition, defineUpdate, proxyActivities, setHandler, sleep } from '@temporalio/workflow';

const { remind } = proxyActivities({ startToCloseTimeout: '30 seconds' });

const LONG = '100 days';

/** The floor of a start and of an order: one timer, one Update that changes a number. */
export async function bareWorkflow() {
  let touched = 0;
  setHandler(defineUpdate('touch'), () => (touched += 1));
  await condition(() => false, LONG);
}

/** How reminders are written without a second thought: one timer and one activity for each. */
export async function naiveReminders({ subjectId, instants }) {
  setHandler(defineUpdate('touch'), () => subjectId);
  for (const [rung, instant] of instants.entries()) {
    await sleep(Math.max(1, instant - Date.now()));
    await remind({ subjectId, rung });
  }
  await condition(() => false, LONG);
}
