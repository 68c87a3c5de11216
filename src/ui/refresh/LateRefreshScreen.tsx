import { useEffect } from 'react';
import { LABELS } from '../../text/labels.ts';
import { lateParts } from '../lateParts.ts';
import type { RefreshScreenProps } from './RefreshScreen.tsx';

/** The Refresh screen, once it is there. */
export function LateRefreshScreen(props: RefreshScreenProps) {
  const loaded = lateParts.use();
  useEffect(() => {
    document.title = LABELS.refreshTitle;
  }, []);
  if (typeof loaded !== 'string') return <loaded.RefreshScreen {...props} />;
  return <p>{loaded === 'failed' ? LABELS.screenNotLoaded : LABELS.loading}</p>;
}
