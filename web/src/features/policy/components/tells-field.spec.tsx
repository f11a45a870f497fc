import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TellsField } from './tells-field.tsx';

function drawn(tells: string): string {
  const typed = { 'due.0.tells': tells };
  return renderToStaticMarkup(
    <TellsField field="due.0.tells" name="Trước 10 ngày" typed={typed} onChange={() => undefined} />,
  );
}

it('is folded while somebody is told, and stands open with its message while nobody is', () => {
  expect(drawn('head')).not.toContain('open=""');
  expect(drawn('head')).not.toContain('Hãy chọn ít nhất một nơi được báo');
  expect(drawn('')).toContain('<details class="tells" open="">');
  expect(drawn('')).toContain('Hãy chọn ít nhất một nơi được báo');
});
