import { offlineApiDescription } from './offline-open-api.ts';

// A program of its own (scripts/api-types.mjs): the description of the API as JSON on standard output.
process.stdout.write(`${JSON.stringify(await offlineApiDescription())}\n`);
