import { ConfigProvider, type ThemeConfig } from 'antd';
import enGB from 'antd/locale/en_GB';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';
import { pageNonce } from '../lib/style-nonce.ts';
import { useLocale } from '../lib/text/locale.ts';

/**
 * One accent colour; the colours of time are kept for time alone (base.css). What Ant Design shows in grey is darkened to
 * the contrast that WCAG AA asks for.
 */
const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b5394',
    colorLink: '#0b5394',
    colorError: '#b3261e',
    colorInfo: '#0b5394',
    colorInfoBg: '#eaf2fa',
    colorText: '#1f2430',
    colorTextSecondary: '#4b5363',
    colorTextTertiary: '#5c6475',
    colorTextPlaceholder: '#646c7d',
    colorTextDescription: '#4b5363',
    colorBorder: '#8a93a3',
    borderRadius: 6,
    fontSize: 16,
    controlHeight: 40,
    fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif",
    motion: false,
  },
};

/** Colours, sizes and words of the components, and the nonce without which their styles would be refused. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return (
    <ConfigProvider
      csp={{ nonce: pageNonce() }}
      locale={locale === 'vi' ? viVN : enGB}
      theme={THEME}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
