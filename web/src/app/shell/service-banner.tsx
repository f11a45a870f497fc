import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { serviceState } from '../../lib/state/service.ts';
import { useStore } from '../../lib/state/store.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** Says calmly that the line or the service is away, for as long as it is. */
export function ServiceBanner() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const isOnline = useSyncExternalStore(followNetwork, () => navigator.onLine);
  const state = useStore(serviceState);
  const isAway = !isOnline || state !== 'answers';
  const retry = () => void client.refetchQueries({ type: 'active' });
  return (
    <div role="status" className="service-banner">
      {isAway && (
        <Alert
          banner
          role="presentation"
          type="warning"
          title={isOnline ? t.unavailable : t.offline}
          action={
            <Button size="small" onClick={retry}>
              {t.retry}
            </Button>
          }
        />
      )}
    </div>
  );
}

function followNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
