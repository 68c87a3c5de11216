interface UndoButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/**
 * A button that is there as long as there is something to undo, in a row below or beside fields. When it
 * goes, the first of these has the focus.
 */
export function UndoButton({ label, onClick }: UndoButtonProps) {
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        onClick();
        const fields = currentTarget.parentElement?.parentElement;
        fields?.querySelector<HTMLElement>('[autocomplete]')?.focus();
      }}
    >
      {label}
    </button>
  );
}
