import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

const ENTRY = 'workflows/index.ts';

/**
 * What is fixed when the bundle is made and must therefore be named here as well as for client and worker.
 * A file that does not exist is not used.
 */
const PAYLOAD_CONVERTER = 'workflows/support/payload-converter.ts';
const FAILURE_CONVERTER = 'workflows/support/failure-converter.ts';
const INTERCEPTORS = ['workflows/support/interceptors.ts'];

export const hasWorkflows = () => existsSync(inProject(ENTRY));

/**
 * Bundles all workflows into one file that the worker loads by its path.
 *
 * @param {string} target
 * @param {{warn?: (text: string) => void, entry?: string}} [options] another `entry` for tests of an upgrade
 */
export async function bundleWorkflows(target, { warn = console.warn, entry = ENTRY } = {}) {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: inProject(entry),
    payloadConverterPath: fileIfAny(PAYLOAD_CONVERTER),
    failureConverterPath: fileIfAny(FAILURE_CONVERTER),
    workflowInterceptorModules: INTERCEPTORS.map(fileIfAny).filter(Boolean),
    logger: new DefaultLogger('WARN', ({ message }) => warn(message)),
  });
  mkdirSync(path.dirname(target), { recursive: true });
  // A worker that starts meanwhile sees the old bundle or the new one, never half of it.
  writeFileSync(`${target}.${process.pid}.tmp`, code);
  renameSync(`${target}.${process.pid}.tmp`, target);
  return target;
}

const fileIfAny = (file) => (existsSync(inProject(file)) ? inProject(file) : undefined);
