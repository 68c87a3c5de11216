import { useId, useState } from 'react';
import { isWithin } from '../refresh/settings.ts';
import { boundsWords } from '../text/simulationSettings.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: readonly [least: number, most: number];
  /** said beside the number */
  readonly note?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number. What is typed and out of bounds stays in the field, and changes nothing. */
export function NumberField({ label, value, bounds, note, onChange }: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [least, most] = bounds;
  return (
    <>
      <label>
        <span>{label}</span>{' '}
        <input
          type="number"
          min={least}
          max={most}
          value={draft ?? value}
          autoComplete="off"
          aria-invalid={draft !== null}
          aria-describedby={id}
          onChange={({ target }) => {
            const isGood = isWithin(target.valueAsNumber, bounds);
            setDraft(isGood ? null : target.value);
            if (isGood) onChange(target.valueAsNumber);
          }}
          onBlur={() => setDraft(null)}
        />
      </label>
      <small id={id} aria-live="polite">
        {draft === null ? note : boundsWords(bounds)}
      </small>
    </>
  );
}
