import { Button } from 'antd';
import { use } from 'react';
import { LocaleContext, useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** Switches to the other language; it is named in its own words. */
export function LanguageSwitch() {
  const t = useTexts(texts);
  const { locale, choose } = use(LocaleContext);
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <Button type="text" size="small" lang={other} onClick={() => choose(other)}>
      {t.switchLanguage}
    </Button>
  );
}
