import { type ReactNode, useState } from 'react';

interface UnfoldingProps {
  readonly title: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What is shown when asked for, and not in the page before: what is pasted waits for none of it. */
export function Unfolding({ title, className, children }: UnfoldingProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
