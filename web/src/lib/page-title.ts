import { useEffect } from 'react';

/** The name of the application, behind every title. */
export const APP_NAME = 'Đôn Đốc';

/** Sets the title of the window while the page is open: `Việc của tôi · Đôn Đốc`. Nothing is set for an empty text. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · ${APP_NAME}`;
  }, [title]);
}
