import { describe, expect, it } from '@jest/globals';
import {
  errorsOf,
  inLocale,
  lastValueOf,
  toBody,
  toForm,
  type ReportContent,
  type ReportForm,
} from './report-form-values.ts';

const content: ReportContent = {
  schemaVersion: 1,
  periodKey: '2025',
  window: { start: '2024-12-15', cutOff: '2025-12-14' },
  zero: false,
  summary: 'Đã thực hiện',
  results: [{ ref: 'III.6.5', title: 'Khai báo', text: 'Không có vụ nào' }],
  difficulties: '',
  proposals: '',
  figures: [{ key: 'so-nguoi', label: 'Số người', unit: 'người', value: 1234.5, refs: ['III.6.4'] }],
};
const form: ReportForm = toForm(content, 'vi');
const figure = (change: object) => ({ ...form, figures: [{ ...form.figures[0]!, ...change }] });

describe('the form of a report', () => {
  it('shows figures as people write them, and sends them as numbers again', () => {
    expect(form.figures[0]?.value).toBe('1.234,5');
    expect(toBody(form).figures).toEqual(content.figures);
  });

  it('means the same numbers after a change of language, and says the same of what is none', () => {
    const typed = figure({ value: '1.234' });
    expect(inLocale(typed, 'en').figures[0]?.value).toBe('1,234');
    expect(toBody(inLocale(typed, 'en')).figures[0]?.value).toBe(1234);
    expect(toBody(inLocale(inLocale(typed, 'en'), 'vi'))).toEqual(toBody(typed));
    expect(errorsOf(inLocale(figure({ value: '1.23' }), 'en'))).toEqual({ 'figures.0.value': 'notNumber' });
  });

  it('keeps back what is no number yet, and says so', () => {
    const typed = figure({ value: 'nhiều' });
    expect(toBody(typed).figures).toEqual([]);
    expect(errorsOf(typed)).toEqual({ 'figures.0.value': 'notNumber' });
  });

  it('asks for the overall text and for the name of a new figure, not for a line left empty', () => {
    expect(errorsOf({ ...form, summary: ' ' })).toEqual({ summary: 'textMissing' });
    expect(errorsOf(figure({ label: '' }))).toEqual({ 'figures.0.label': 'figureUnnamed' });
    expect(errorsOf(figure({ label: '', unit: '', value: '' }))).toEqual({});
  });

  it('names a new figure by its own words', () => {
    const added = figure({ key: '', label: ' Số lớp ', unit: 'lớp', value: '2', refs: [] });
    expect(toBody(added).figures).toEqual([
      { key: 'Số lớp', label: 'Số lớp', unit: 'lớp', value: 2, refs: [] },
    ]);
  });

  it('finds what the same figure was in the round before', () => {
    expect(lastValueOf({ key: 'so-nguoi', unit: 'người' }, content)).toBe(1234.5);
    expect(lastValueOf({ key: 'so-nguoi', unit: 'lượt' }, content)).toBeUndefined();
    expect(lastValueOf({ key: 'so-nguoi', unit: 'người' }, null)).toBeUndefined();
  });
});
