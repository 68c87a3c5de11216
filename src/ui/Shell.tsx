import type { ReactNode } from 'react';
import { LABELS, PRIVACY_FACTS } from '../text/labels.ts';
import { type Addresses, SCREENS, type ScreenName } from './route.ts';
import styles from './Shell.module.css';

interface ShellProps {
  /** the one that is shown */
  readonly screen: ScreenName;
  readonly addresses: Addresses;
  readonly children: ReactNode;
}

/** The frame around every screen. */
export function Shell({ screen, addresses, children }: ShellProps) {
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.mark}>
          <Mark />
          Jotglass
        </h1>
        <nav aria-label={LABELS.tools}>
          {SCREENS.map((name) => (
            <a
              key={name}
              href={addresses[name]}
              aria-current={name === screen ? 'page' : undefined}
            >
              {LABELS[name]}
            </a>
          ))}
        </nav>
        <button type="button" className={styles.privacy} popoverTarget="privacy">
          {LABELS.privacy}
        </button>
        <div popover="auto" id="privacy">
          <ul className={styles.facts}>
            {PRIVACY_FACTS.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      </header>
      {children}
    </>
  );
}

function Mark() {
  return (
    <svg className={styles.icon} viewBox="0 0 26 26" aria-hidden="true">
      <path stroke="var(--accent)" d="M19.5 11a8.5 8.5 0 1 0-17 0 8.5 8.5 0 0 0 17 0zm-2 6.5 6 6" />
      <circle fill="var(--header)" cx="7.2" cy="11" r="1.5" />
      <circle fill="var(--payload)" cx="11" cy="11" r="1.5" />
      <circle fill="var(--signature)" cx="14.8" cy="11" r="1.5" />
    </svg>
  );
}
