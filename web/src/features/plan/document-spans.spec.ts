import { expect, it } from '@jest/globals';
import type { Assignment } from './api/plans.ts';
import { findAssignments } from './document-spans.ts';

const given = (ref: string, name: string) =>
  ({ ref, text: 'Kiểm tra an toàn', titleShort: 'Kiểm tra', assignees: [{ name }] }) as Assignment;
const ASSIGNMENTS = [
  given('III.6.1', 'Ủy ban nhân dân phường Ba Đình'),
  given('III.6.2', 'Ủy ban nhân dân phường Định Công'),
];
const found = (wanted: string) => findAssignments(ASSIGNMENTS, wanted).map(({ ref }) => ref);

it('finds assignments by whole words, the last perhaps only begun, as every search does', () => {
  expect(found('ba dinh')).toEqual(['III.6.1']);
  expect(found('kiem tra dinh')).toEqual(['III.6.1', 'III.6.2']);
  expect(found('iii.6.2')).toEqual(['III.6.2']);
});
