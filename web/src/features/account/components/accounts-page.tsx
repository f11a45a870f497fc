import { Input, Segmented } from 'antd';
import { useState } from 'react';
import '../../../components/lists.css';
import { PagedList } from '../../../components/paged-list.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useAccounts } from '../api/accounts.ts';
import { texts } from '../texts.ts';
import { AccountLine } from './account-line.tsx';
import { NewAccountButton } from './new-account.tsx';

/** Who may log in, and who could. */
export function AccountsPage() {
  const t = useTexts(texts);
  const [isActive, setActive] = useState(true);
  const [text, setText] = useState('');
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <div className="section-head">
        <Segmented
          aria-label={t.which}
          value={isActive ? 'active' : 'ended'}
          options={[
            { value: 'active', label: t.active },
            { value: 'ended', label: t.ended },
          ]}
          onChange={(value) => setActive(value === 'active')}
        />
        <NewAccountButton />
      </div>
      <div className="list-controls" role="search" aria-label={t.search}>
        <Input.Search
          aria-label={t.search}
          placeholder={t.search}
          allowClear
          onSearch={(value) => setText(value.trim())}
        />
      </div>
      <PagedList query={useAccounts(isActive, text)} empty={t.empty} label={t.title}>
        {(account) => <AccountLine account={account} />}
      </PagedList>
    </section>
  );
}
