import { jest } from '@jest/globals';

// Jest 30 reads `testTimeout` of a project and does not use it; the tier's own limit comes through `globals`.
jest.setTimeout(globalThis.TEST_SECONDS * 1000);
