import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Messages and stacks of failures cross as payloads, like everything else: so the payload codec encrypts them too. Fixed
 * when the bundle is made; workers are given the same one for the failures of activities.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
