import { type ClipboardEvent, type DragEvent, useId, useLayoutEffect, useRef } from 'react';
import { KEPT_PRIVATE } from '../keptPrivate.ts';
import styles from './KeyBox.module.css';

interface PrivateBoxProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  /** the id of what is said of the text; undefined for nothing */
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  /** whether its characters are covered */
  readonly isCovered?: boolean;
  readonly onText: (text: string) => void;
  /** called with what is dropped or pasted, before the box takes its text */
  readonly onTransfer?: (event: DragEvent | ClipboardEvent, data: DataTransfer) => void;
}

/**
 * A text box whose text is in its value alone. React would write it into the markup as well, which is
 * what is kept when a page is saved.
 */
export function PrivateBox({
  label,
  text,
  placeholder,
  describedBy,
  isInvalid,
  isCovered,
  onText,
  onTransfer,
}: PrivateBoxProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current && box.current.value !== text) box.current.value = text;
  }, [text]);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={box}
        id={id}
        className={styles.box}
        rows={2}
        placeholder={placeholder}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        data-covered={isCovered}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onDrop={(event) => onTransfer?.(event, event.dataTransfer)}
        onPaste={(event) => onTransfer?.(event, event.clipboardData)}
        {...KEPT_PRIVATE}
      />
    </>
  );
}
