import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/api/query-client.ts';
import { AppearanceProvider } from './appearance.tsx';
import { LocaleProvider } from './locale-provider.tsx';
import { createRouter } from './router.tsx';

/** The whole application: what everything stands in, then the pages. */
export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider>
        <AppearanceProvider>
          <RouterProvider router={router} />
        </AppearanceProvider>
      </LocaleProvider>
    </QueryClientProvider>
  );
}
