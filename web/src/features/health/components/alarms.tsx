import { Segmented } from 'antd';
import { useState } from 'react';
import { PagedList } from '../../../components/paged-list.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useAlarms, type Alarm } from '../api/health.ts';
import { texts } from '../texts.ts';

/** What should not be, with what to do about it. */
export function Alarms() {
  const t = useTexts(texts);
  const [isOpenOnly, setOpenOnly] = useState(true);
  return (
    <section aria-labelledby="alarms-title">
      <div className="section-head">
        <h2 id="alarms-title">{t.alarms}</h2>
        <Segmented
          aria-label={t.which}
          value={isOpenOnly ? 'open' : 'all'}
          options={[
            { value: 'open', label: t.open },
            { value: 'all', label: t.all },
          ]}
          onChange={(value) => setOpenOnly(value === 'open')}
        />
      </div>
      <PagedList query={useAlarms(isOpenOnly)} empty={isOpenOnly ? t.noOpen : t.noAlarms} label={t.alarms}>
        {(alarm) => <AlarmLine alarm={alarm} />}
      </PagedList>
    </section>
  );
}

function AlarmLine({ alarm: { headline, text, since, until } }: { alarm: Alarm }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <article className="line">
      <div className="line-main">
        <h3>{headline}</h3>
        <p>{text}</p>
        <p className="line-facts quiet small">
          <span>{t.since(longInstant(since, locale))}</span>
          <span>{until === null ? t.lasts : t.until(longInstant(until, locale))}</span>
        </p>
      </div>
    </article>
  );
}
