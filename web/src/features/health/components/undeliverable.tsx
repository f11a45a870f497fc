import { Link } from 'react-router';
import { PagedList } from '../../../components/paged-list.tsx';
import { useAgencyName } from '../../../lib/agency-name.ts';
import type { components } from '../../../lib/api/schema.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useUndeliverable } from '../api/health.ts';
import { texts } from '../texts.ts';

/** Notifications that nobody receives by letter: somebody has to be named, or an address. */
export function Undeliverable() {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="undeliverable-title">
      <div className="section-head">
        <h2 id="undeliverable-title">{t.undeliverable}</h2>
      </div>
      <PagedList query={useUndeliverable()} empty={t.noUndeliverable} label={t.undeliverable}>
        {({ item }) => <Line item={item} />}
      </PagedList>
    </section>
  );
}

function Line({ item }: { item: components['schemas']['UndeliverableResponse'] }) {
  const t = useTexts(texts);
  const agency = useAgencyName(item.agencyId);
  return (
    <div className="line">
      <div className="line-main">
        <p lang="vi">{item.title}</p>
        <p className="line-facts quiet small">
          <Link to={paths.agency(item.agencyId)}>{agency ?? item.agencyId}</Link>
          <span>{item.reason === 'nobody' ? t.nobody : t['no-address']}</span>
        </p>
      </div>
    </div>
  );
}
