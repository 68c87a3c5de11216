import { EXAMPLE_KINDS, EXAMPLE_NAMES } from '../../text/examples.ts';
import type { ExampleKind } from '../../token/examples.ts';

interface ExampleListProps {
  readonly className?: string | undefined;
  readonly buttonClassName: string | undefined;
  readonly onChoose: (kind: ExampleKind) => void;
}

/** The examples to choose from, a button each. */
export function ExampleList({ className, buttonClassName, onChoose }: ExampleListProps) {
  return (
    <ul className={className}>
      {EXAMPLE_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" className={buttonClassName} onClick={() => onChoose(kind)}>
            {EXAMPLE_NAMES[kind]}
          </button>
        </li>
      ))}
    </ul>
  );
}
