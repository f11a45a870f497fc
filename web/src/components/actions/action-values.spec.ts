import { describe, expect, it } from '@jest/globals';
import { readValues, valuesIn, type Need } from './action-values.ts';

const need = (field: string, kind: Need['kind'], required = true): Need => ({
  field,
  kind,
  required,
  earliest: null,
  options: [],
});

describe('what is typed into the form of an order', () => {
  it('becomes its body, without what is empty', () => {
    const needs = [need('text', 'text'), need('figures', 'figures', false), need('fileIds', 'files', false)];
    const figures = [
      { indicator: 'Số người được tập huấn', value: '1.200,5', unit: 'người' },
      { indicator: '', value: ' ', unit: '' },
    ];
    expect(readValues(needs, { text: '  Đã xong ', figures }, 'vi')).toEqual({
      body: {
        text: 'Đã xong',
        figures: [{ indicator: 'Số người được tập huấn', value: 1200.5, unit: 'người' }],
      },
      wrong: [],
    });
  });

  it('is held back where something needed is missing, or a figure is none', () => {
    const needs = [need('reason', 'text'), need('until', 'date'), need('figures', 'figures', false)];
    const figures = [{ indicator: 'Số vụ', value: 'hai', unit: 'vụ' }];
    expect(readValues(needs, { reason: '  ', figures }, 'vi').wrong).toEqual(['reason', 'until', 'figures']);
  });

  it('means the same numbers after a change of language', () => {
    const needs = [need('text', 'text'), need('figures', 'figures'), need('percent', 'percent')];
    const values = {
      text: 'Đạt 1.200 người.',
      figures: [{ indicator: 'Số người', value: '1.200', unit: 'người' }],
      percent: '12,0',
    };
    const inEnglish = valuesIn(needs, { values, locale: 'vi' }, 'en');
    expect(inEnglish).toEqual({
      text: 'Đạt 1.200 người.',
      figures: [{ indicator: 'Số người', value: '1,200', unit: 'người' }],
      percent: '12.0',
    });
    expect(readValues(needs, inEnglish, 'en')).toEqual(readValues(needs, values, 'vi'));
    expect(valuesIn(needs, { values: {}, locale: 'vi' }, 'en')).toEqual({});
  });

  it('knows a no from nothing said', () => {
    const needs = [need('approve', 'yes-no')];
    expect(readValues(needs, { approve: 'no' }, 'vi')).toEqual({ body: { approve: false }, wrong: [] });
    expect(readValues(needs, {}, 'vi').wrong).toEqual(['approve']);
  });

  it.each(['101', '-1', '3,5', 'nửa'])('takes no share of %s percent', (percent) => {
    expect(readValues([need('percent', 'percent', false)], { percent }, 'vi').wrong).toEqual(['percent']);
  });
});
