import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { TemporalConfig } from '../config/app-config.ts';
import { EncryptingCodec } from './payload-codec.ts';

/** The same module as in the workflow bundle. */
const FAILURE_CONVERTER = fileURLToPath(
  new URL('../../workflows/support/failure-converter.js', import.meta.url),
);

/** How a client turns what crosses Temporal into bytes and back. */
export function clientDataConverter(config: TemporalConfig): DataConverter {
  return { payloadCodecs: [new EncryptingCodec(config)] };
}

/** The same for a worker, whose activities fail with messages that must not cross in the clear. For the build only. */
export function workerDataConverter(config: TemporalConfig): DataConverter {
  return { ...clientDataConverter(config), failureConverterPath: FAILURE_CONVERTER };
}
