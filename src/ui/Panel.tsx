import { type ReactNode, type Ref, useId } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** said beside the title, in small type */
  readonly note?: ReactNode | undefined;
  readonly actions?: ReactNode;
  /** false for a part that is named by something inside it */
  readonly region?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A titled part of a screen: a region under its title. */
export function Panel({
  title,
  note,
  actions,
  region = true,
  className,
  ref,
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section ref={ref} className={className} {...(region && { 'aria-labelledby': id })}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
      </div>
      {children}
    </section>
  );
}
