import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { DomainError } from '../../domain/errors.ts';
import { FIELD_ERRORS_EN, PROBLEMS_EN } from './messages/en.ts';
import { fill } from './messages/texts.ts';
import { FIELD_ERRORS_VI, PROBLEMS_VI } from './messages/vi.ts';
import { LISTED_CODES } from './problem-status.ts';
import { problemOfDomainError } from './problem.ts';

const CONTEXT = { locale: 'en', instance: '/api/v1/tasks/1', correlationId: 'c-1' } as const;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** The codes in the sources: thrown as DomainError, or added to the problems of a plan or report. */
function codesOfDomain(): string[] {
  const domain = new URL('../../domain/', import.meta.url);
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const texts = sources.map((file) => readFileSync(new URL(file, domain), 'utf8')).join('\n');
  const codes = texts.matchAll(
    /(?:DomainError\(|\b(?:add|report)\([^'"]*?, |\bcode: )\s*'([a-z]+(?:-[a-z]+)+)'/g,
  );
  return [...new Set([...codes].map(([, code]) => code ?? ''))].sort();
}

describe('A problem', () => {
  it('tells the code, the status, the text and where it happened', () => {
    expect(problemOfDomainError(new DomainError('not-found', { subject: 'task' }), CONTEXT)).toEqual({
      type: 'urn:don-doc:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: PROBLEMS_EN['not-found']?.detail,
      instance: '/api/v1/tasks/1',
      code: 'not-found',
      values: { subject: 'task' },
      correlationId: 'c-1',
    });
  });

  it('writes days as people read them, alone and in lists', () => {
    const values = { name: 'Sở A', endedOn: '2025-02-28', days: ['2025-09-02', '2026-01-01'] };
    expect(fill('{name}: {endedOn}; {days}', values)).toBe('Sở A: 28/02/2025; 02/09/2025, 01/01/2026');
  });

  it('names the one field of a domain error, as path and as pointer', () => {
    const error = new DomainError('invalid-cursor', { field: 'filters.cursor' });
    expect(problemOfDomainError(error, CONTEXT).errors).toEqual([
      {
        field: 'filters.cursor',
        pointer: '/filters/cursor',
        code: 'invalid-cursor',
        detail: PROBLEMS_EN['invalid-cursor']?.detail,
      },
    ]);
  });

  it('names several fields, each with its own text in the reader’s language', () => {
    const error = new DomainError('invalid-input', {
      errors: [{ field: 'assignments.3.title', code: 'max-length', values: { 0: 200 } }],
    });
    expect(problemOfDomainError(error, { ...CONTEXT, locale: 'vi' })).toMatchObject({
      status: 400,
      title: 'Dữ liệu nhập chưa hợp lệ',
      errors: [{ pointer: '/assignments/3/title', detail: 'Không được dài quá 200 ký tự.' }],
    });
  });

  it('names the parts of a report or plan, as the domain writes their places', () => {
    const problems = [{ field: 'results[1].text', code: 'text-too-long', details: { length: 12, max: 10 } }];
    const error = new DomainError('report-content-invalid', { problems });
    expect(problemOfDomainError(error, CONTEXT).errors).toEqual([
      {
        field: 'results.1.text',
        pointer: '/results/1/text',
        code: 'text-too-long',
        detail: 'Must not be longer than 10 characters (it has 12).',
      },
    ]);
  });

  it('tells a code nobody listed as a broken rule, with the code', () => {
    const problem = problemOfDomainError(new DomainError('some-new-rule'), CONTEXT);
    expect(problem).toMatchObject({ status: 422, code: 'some-new-rule' });
    expect(problem.detail).toContain('some-new-rule');
  });

  it('fills a text, with an ellipsis for what is not given', () => {
    expect(fill('{a} of {b}', { a: [1, 2] })).toBe('1, 2 of …');
  });
});

describe('The texts of problems', () => {
  it.each([
    ['problems', PROBLEMS_VI, PROBLEMS_EN],
    ['field errors', FIELD_ERRORS_VI, FIELD_ERRORS_EN],
  ])('exist in both languages, for the same %s', (_, vi, en) => {
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  });

  it('exist for every code that has a status', () => {
    expect(LISTED_CODES.filter((code) => PROBLEMS_VI[code] === undefined)).toEqual([]);
  });

  it('exist for every code that the domain throws or reports', () => {
    const told = { ...PROBLEMS_VI, ...FIELD_ERRORS_VI };
    expect(codesOfDomain().filter((code) => told[code] === undefined)).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    for (const [code, vi] of Object.entries(PROBLEMS_VI))
      expect([code, placeholders(PROBLEMS_EN[code]?.detail ?? '')]).toEqual([code, placeholders(vi.detail)]);
    for (const [code, vi] of Object.entries(FIELD_ERRORS_VI))
      expect([code, placeholders(FIELD_ERRORS_EN[code] ?? '')]).toEqual([code, placeholders(vi)]);
  });
});
