import { createRoot, hydrateRoot } from 'react-dom/client';
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
const app = <App clock={systemClock()} initialText={linked ?? ''} incoming={incoming} />;

// The prerendered page is the empty Inspect: with a token, or from the dev server, render from nothing.
// Another screen takes its place once it is hydrated, with what was typed into it by then.
if (linked === undefined && container.firstElementChild !== null) hydrateRoot(container, app);
else createRoot(container).render(app);

loadLateParts();

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The page works without it, and a private window may refuse it.
  navigator.serviceWorker.register(scriptAddress('service-worker.js')).catch(() => {});
}
