import { createRoot } from 'react-dom/client';
import { systemClock } from './clock.ts';
import { App } from './ui/App.tsx';
import { incomingTexts, takeTokens } from './ui/fragment.ts';
import { loadLateParts } from './ui/lateParts.ts';
import { scriptAddress } from './ui/trustedTypes.ts';

// Before anything else, so that a token in the link is not left in the address bar or the history.
const linked = takeTokens(window.location, window.history);
const incoming = incomingTexts(window);

const container = document.getElementById('app');
if (container === null) throw new Error('index.html has no #app');
createRoot(container).render(
  <App clock={systemClock()} initialText={linked ?? ''} incoming={incoming} />,
);

loadLateParts();

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The page works without it, and a private window may refuse it.
  navigator.serviceWorker.register(scriptAddress('service-worker.js')).catch(() => {});
}
