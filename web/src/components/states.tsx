import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

/** While something is read for the first time. Its height is near to what comes, so that nothing jumps. */
export function LoadingState({ rows = 6 }: { rows?: number }) {
  const t = useTexts(texts);
  return (
    <div role="status" aria-label={t.loading} className="loading-state">
      <Skeleton active={false} title={false} paragraph={{ rows }} />
    </div>
  );
}

/** In the place of a list that has nothing: says so in a sentence, and what to do when there is something to do. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {children}
    </div>
  );
}
