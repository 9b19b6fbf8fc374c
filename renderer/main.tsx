import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';
import { followCommands } from './commands.tsx';
import { connectDesk } from './desk-client.ts';
import { followDeskChanges, queryClient } from './desk-queries.ts';
import { flushPendingSaves } from './pending-saves.ts';
import './styles/tokens.css';
import './styles/base.css';

// The content policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });
connectDesk();
followDeskChanges();
followCommands();
window.casebook.onFlush(flushPendingSaves);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
