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
  /** attributes that the outside can hold on to */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
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
  data,
  ref,
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section ref={ref} className={className} {...data} {...(region && { 'aria-labelledby': id })}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <small>{note}</small>}
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
      </div>
      {children}
    </section>
  );
}
