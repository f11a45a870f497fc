import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { giveStylesNonce, pageNonce } from './lib/style-nonce.ts';
import './app/base.css';
import './app/shell.css';
import './app/print.css';

giveStylesNonce(pageNonce());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
