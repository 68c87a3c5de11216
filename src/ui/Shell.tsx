import type { ReactNode } from 'react';
import { LABELS, PRIVACY_FACTS } from '../text/labels.ts';
import styles from './Shell.module.css';

/** The frame around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.mark}>
          <Mark />
          Jotglass
        </h1>
        <nav aria-label={LABELS.tools} className={styles.tools}>
          <a href="#/inspect" aria-current="page">
            {LABELS.inspect}
          </a>
        </nav>
        <button type="button" className={styles.privacy} popoverTarget="privacy">
          <span className={styles.dot} aria-hidden="true" />
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
      <circle className={styles.lens} cx="11" cy="11" r="8.5" />
      <path className={styles.handle} d="m17.5 17.5 6 6" />
      <circle className={styles.first} cx="7.2" cy="11" r="1.5" />
      <circle className={styles.second} cx="11" cy="11" r="1.5" />
      <circle className={styles.third} cx="14.8" cy="11" r="1.5" />
    </svg>
  );
}
